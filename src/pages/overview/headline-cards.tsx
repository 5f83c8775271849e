import { Link } from '@tanstack/react-router';
import { Sparkline } from '@/charts/sparkline/sparkline';
import { useFirstFigure } from '@/components/first-figure';
import { Marks } from '@/components/marks';
import spoken from '@/components/spoken.module.css';
import { StatusMark } from '@/components/status-mark';
import { searchOf } from '@/components/use-selection';
import type { ComplaintCard } from '@/models/complaint-card';
import type { HeadlineCard } from '@/models/headline-card';
import type { Headline } from '@/models/overview';
import type { Selection } from '@/selection/selection';
import styles from './headline-cards.module.css';

/** The four headline figures, side by side. A card without a figure says so: it does not vanish. */
export function HeadlineCards({
  headlines,
  complaints,
  selection,
  year,
}: {
  headlines: readonly Headline[];
  complaints: ComplaintCard | 'none_told' | undefined;
  selection: Selection;
  year: number;
}) {
  useFirstFigure();
  if (headlines.length === 0 && complaints === 'none_told') return null;
  return (
    <section className={styles.frame} aria-label={`Nyckeltal ${year}`}>
      <div className={styles.cards}>
        {headlines.map(({ indicator, card, bySex }) => (
          <article key={indicator.id} className={styles.card}>
            <h2>
              <Link to="/trend" search={searchOf({ ...selection, indicator: indicator.id })}>
                {indicator.name}
              </Link>
            </h2>
            <Marks />
            {card === undefined ? <Absent year={year} bySex={bySex} /> : <HeadlineFigure card={card} />}
          </article>
        ))}
        {complaints !== 'none_told' && (
          <article className={styles.card}>
            <h2>Synpunkter och klagomål</h2>
            <Marks />
            {complaints === undefined ? <Absent year={year} /> : <ComplaintFigure card={complaints} />}
          </article>
        )}
      </div>
    </section>
  );
}

const Absent = ({ year, bySex = false }: { year: number; bySex?: boolean }) => (
  <p className={styles.absent}>
    {bySex
      ? `Värden för ${year} finns bara för kvinnor och män var för sig, se Trender`
      : `Inget värde för ${year} hos de valda enheterna`}
  </p>
);

function HeadlineFigure({ card }: { card: HeadlineCard }) {
  return (
    <>
      <p className={styles.who}>{card.who}</p>
      <Figure figure={card.figure} small={card.rank} />
      <p className={styles.change}>{card.change}</p>
      <p className={styles.target} data-status={card.mark.status}>
        <StatusMark status={card.mark.status} />
        <span className={spoken.spoken}>{statusWords[card.mark.status]}</span> {card.target}
      </p>
      <Notes notes={card.notes} />
      <Sparkline model={card.spark} />
    </>
  );
}

const statusWords = { met: 'Når målet:', missed: 'Når inte målet:', none: '' } as const;

function ComplaintFigure({ card }: { card: ComplaintCard }) {
  return (
    <>
      <p className={styles.who}>{card.who}</p>
      <Figure figure={card.figure} small={card.figureRest} />
      <p className={styles.change}>{card.change}</p>
      <p className={styles.target} data-status="none">
        <StatusMark status="none" /> inget mål; fler anmälda kan vara bättre
      </p>
      <Notes notes={card.notes} />
    </>
  );
}

const Figure = ({ figure, small }: { figure: string; small: string | undefined }) => (
  <p className={styles.figure}>
    {figure} {small !== undefined && <small>{small}</small>}
  </p>
);

const Notes = ({ notes }: { notes: readonly string[] }) =>
  notes.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
