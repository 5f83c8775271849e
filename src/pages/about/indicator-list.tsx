import { Link } from '@tanstack/react-router';
import { useCatalogue } from '@/components/use-catalogue';
import { searchOf, useSelection } from '@/components/use-selection';
import { type Indicator, indicatorAreas } from '@/domain/indicator';
import { capitalised } from '@/format/words';
import { heldYears } from '@/models/held-years';
import {
  directionInWords,
  measurementInWords,
  periodicityInWords,
  unitInWords,
} from '@/models/indicator-words';
import styles from './about-page.module.css';

/** Every indicator of the extract with its definition, by area. A name leads to its trend. */
export function IndicatorList() {
  const { indicators } = useCatalogue();
  if (indicators.length === 0) return <p>Uttaget har inga indikatorer.</p>;
  return indicatorAreas
    .map((area) => ({ area, of: indicators.filter((indicator) => indicator.area === area) }))
    .filter(({ of }) => of.length > 0)
    .map(({ area, of }) => (
      <section key={area} className={styles.area} aria-label={`Indikatorer, ${area}`}>
        <h3>{area}</h3>
        <dl className={styles.indicators}>
          {of.map((indicator) => (
            <IndicatorEntry key={indicator.id} indicator={indicator} />
          ))}
        </dl>
      </section>
    ));
}

function IndicatorEntry({ indicator }: { indicator: Indicator }) {
  const catalogue = useCatalogue();
  const { selection } = useSelection();
  const years = heldYears(catalogue, indicator.id);
  const facts = [
    capitalised(unitInWords[indicator.unitOfMeasure]),
    measurementInWords[indicator.measurement],
    periodicityInWords[indicator.periodicity],
  ]
    .filter((fact) => fact !== undefined)
    .join(', ');
  return (
    <div>
      <dt>
        {years === undefined ? (
          indicator.name
        ) : (
          <Link to="/trend" search={searchOf({ ...selection, indicator: indicator.id })}>
            {indicator.name}
          </Link>
        )}
      </dt>
      <dd>
        {indicator.definition === '' ? 'Definition saknas i uttaget.' : indicator.definition}
        <span className={styles.facts}>
          {facts}. {directionInWords[indicator.polarity]}.{' '}
          {years === undefined ? (
            'Uttaget har inga uppgifter.'
          ) : (
            <>
              Uttaget har uppgifter för <span className={styles.whole}>{years}</span>.
            </>
          )}
        </span>
      </dd>
    </div>
  );
}
