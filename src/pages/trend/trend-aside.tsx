import { Checkbox } from 'react-aria-components';
import { UnitChecks } from '@/components/unit-checks';
import checks from '@/components/unit-checks.module.css';
import { spanOfYears } from '@/format/period';
import type { TrendChoice } from '@/models/trend-choice';
import type { SeriesColour } from '@/models/trend-figure';
import type { TrendLimits } from '@/models/trend-limits';
import type { Selection } from '@/selection/selection';
import styles from './trend-aside.module.css';

/** Which units are drawn, each box in its line's colour, and what is drawn beside them. */
export function TrendAside({
  choice,
  selection,
  colours,
  limits,
  sexesAlone,
  choose,
}: {
  choice: TrendChoice;
  selection: Selection;
  colours: ReadonlyMap<string, SeriesColour>;
  limits: TrendLimits;
  sexesAlone: boolean;
  choose: (change: Partial<Selection>) => void;
}) {
  return (
    <aside className={styles.aside} aria-label="Enheter och tillval">
      <UnitChecks
        label="Enheter"
        units={choice.offered.map(({ unit, years }) => ({
          unit,
          note: years === undefined ? 'inga värden' : spanOfYears(years.from, years.to),
          colour: styles[`series-${colours.get(unit.id)}`],
        }))}
        shown={choice.units.map((unit) => unit.id)}
        onChange={(units) => choose({ units })}
      />
      <fieldset className={styles.also}>
        <legend>Visa också</legend>
        <Toggle on={selection.ownTargets} onChange={(ownTargets) => choose({ ownTargets })}>
          Enhetens årsmål
        </Toggle>
        <Toggle on={selection.councilTargets} onChange={(councilTargets) => choose({ councilTargets })}>
          KF:s årsmål
        </Toggle>
        <Toggle
          on={selection.city}
          onChange={(city) => choose({ city })}
          missing={choice.city === undefined ? notReported : undefined}
        >
          {choice.city?.name ?? 'Staden'}
        </Toggle>
        <Toggle
          on={selection.sex === 'women_men'}
          onChange={(on) => choose({ sex: on ? 'women_men' : 'total' })}
          missing={choice.hasSexes ? undefined : notReported}
          alone={sexesAlone ? 'inget totalt värde finns' : undefined}
        >
          Kvinnor och män
        </Toggle>
        <Toggle on={selection.xmr} onChange={(xmr) => choose({ xmr })} missing={limits.refusal}>
          Gränser för normal variation (XmR)
        </Toggle>
      </fieldset>
    </aside>
  );
}

const notReported = 'redovisas inte';

/** What cannot be had cannot be chosen, nor left out where there is nothing else; either says why. */
function Toggle({
  on,
  onChange,
  missing,
  alone,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  missing?: string | undefined;
  alone?: string | undefined;
  children: string;
}) {
  const why = missing ?? alone;
  return (
    <Checkbox
      className={checks.check ?? ''}
      isSelected={missing === undefined && (on || alone !== undefined)}
      onChange={onChange}
      isDisabled={why !== undefined}
    >
      <span className={checks.box} aria-hidden="true" />
      <span className={checks.name}>{why === undefined ? children : `${children} – ${why}`}</span>
    </Checkbox>
  );
}
