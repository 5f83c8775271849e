import { LinkProblems } from '@/components/link-problems';
import { Page } from '@/components/page';
import { useSelection } from '@/components/use-selection';
import styles from './about-page.module.css';
import { Accessibility } from './accessibility';
import { Contents } from './contents';
import { IndicatorList } from './indicator-list';
import { Privacy } from './privacy';
import { ReadingGuide, topics } from './reading-guide';
import { Section } from './section';
import { Sources } from './sources';

const sections = {
  guide: { id: 'sa-laser-du', title: 'Så läser du siffrorna', entries: topics },
  indicators: { id: 'indikatorer', title: 'Indikatorer' },
  sources: { id: 'kallor', title: 'Källor' },
  privacy: { id: 'integritet', title: 'Integritet' },
  accessibility: { id: 'tillganglighet', title: 'Tillgänglighetsredogörelse' },
};

/** Method, definitions, sources: what the figures can and cannot be used for, for one who has to defend them. */
export function AboutPage() {
  const { problems } = useSelection();
  return (
    <Page>
      <LinkProblems problems={problems} />
      <h1>Om Tertial och siffrorna</h1>
      <p className={styles.lead}>
        Tertial visar indikatorer för stadsdelens enheter över tid. Talen kommer ur enheternas egna rapporter
        och kan följas tillbaka till dem. Allt räknas i din webbläsare: inget av det du gör här lämnar datorn.
      </p>
      <div className={styles.split}>
        <Contents entries={Object.values(sections)} />
        <div>
          <ReadingGuide {...sections.guide} />
          <Section {...sections.indicators}>
            <IndicatorList />
          </Section>
          <Section {...sections.sources}>
            <Sources />
          </Section>
          <Section {...sections.privacy}>
            <Privacy />
          </Section>
          <Section {...sections.accessibility}>
            <Accessibility />
          </Section>
        </div>
      </div>
    </Page>
  );
}
