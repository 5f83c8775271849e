import { Link } from '@tanstack/react-router';
import { Sparkline } from '@/charts/sparkline/sparkline';
import { useFirstFigure } from '@/components/first-figure';
import { StatusMark } from '@/components/status-mark';
import { searchOf } from '@/components/use-selection';
import type { ComplaintCard } from '@/models/complaint-card';
import type { HeadlineCard } from '@/models/headline-card';
import type { Selection } from '@/selection/selection';
import styles from './headline-cards.module.css';

/** The four headline figures, side by side. */
export function HeadlineCards({
  headlines,
  complaints,
  selection,
  year,
}: {
  headlines: readonly HeadlineCard[];
  complaints: ComplaintCard | undefined;
  selection: Selection;
  year: number;
}) {
  useFirstFigure();
  if (headlines.length === 0 && complaints === undefined) return null;
  return (
    <section className={styles.cards} aria-label={`Nyckeltal ${year}`}>
      {headlines.map((card) => (
        <Headline key={card.indicator.id} card={card} selection={selection} />
      ))}
      {complaints !== undefined && <Complaints card={complaints} />}
    </section>
  );
}

function Headline({ card, selection }: { card: HeadlineCard; selection: Selection }) {
  return (
    <article className={styles.card}>
      <h2>
        <Link to="/trend" search={searchOf({ ...selection, indicator: card.indicator.id })}>
          {card.indicator.name}
        </Link>
      </h2>
      <p className={styles.who}>{card.who}</p>
      <p className={styles.figure}>
        {card.figure} {card.rank !== undefined && <small>{card.rank}</small>}
      </p>
      <p className={styles.change}>{card.change}</p>
      <p className={styles.target} data-status={card.mark.status}>
        <StatusMark status={card.mark.status} /> {card.target}
      </p>
      {card.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <Sparkline model={card.spark} />
    </article>
  );
}

function Complaints({ card }: { card: ComplaintCard }) {
  return (
    <article className={styles.card}>
      <h2>Synpunkter och klagomål</h2>
      <p className={styles.who}>{card.who}</p>
      <p className={styles.figure}>
        {card.figure} {card.figureRest !== undefined && <small>{card.figureRest}</small>}
      </p>
      <p className={styles.change}>{card.change}</p>
      <p className={styles.target} data-status="none">
        <StatusMark status="none" /> inget mål; fler anmälda kan vara bättre
      </p>
      {card.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </article>
  );
}
