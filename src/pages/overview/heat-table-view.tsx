import { memo, type Ref, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import spoken from '@/components/spoken.module.css';
import { StatusMark } from '@/components/status-mark';
import { useDrawn } from '@/components/use-drawn';
import type { Indicator } from '@/domain/indicator';
import { absenceText } from '@/format/absence';
import { unitLabel } from '@/format/measure';
import { formatNumber } from '@/format/number';
import { formatPeriod } from '@/format/period';
import { isBySex } from '@/models/absence-reason';
import { firstRows, type HeatGroup, heatGroups } from '@/models/heat-groups';
import type { HeatCell, HeatRow, HeatTable } from '@/models/heat-table';
import { isLowResponse } from '@/models/response';
import { targetNumber } from '@/models/target-mark';
import type { Selection } from '@/selection/selection';
import { writeSelection } from '@/selection/write-selection';
import styles from './heat-table.module.css';

/** As many rows are read, if with effort; of more the first stand, and as many again each time that they are asked for. */
const mostRows = 150;
const atATime = 50;
/** As many cells are drawn without the page standing still. */
const mostCells = 200;

/** Units × indicators. A cell leads to its trend; its colour and its mark are the status against the unit's own target. */
export function HeatTableView({ table, selection }: { table: HeatTable; selection: Selection }) {
  const [asked, setAsked] = useState(atATime);
  const groups = useMemo(() => heatGroups(table.rows), [table.rows]);
  const all = table.rows.length;
  const shown = all <= mostRows ? all : Math.min(asked, all);
  const drawn = useDrawn(shown, Math.ceil(mostCells / table.columns.length));
  const scroll = useRef<HTMLElement>(null);
  const askForMore = () => {
    setAsked(shown + atATime);
    // With the last of them the button is gone: the focus goes to the rows.
    if (shown + atATime >= all) scroll.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <Cells table={table} groups={firstRows(groups, drawn)} selection={selection} ref={scroll} />
      {shown < all && (
        <p className={styles.more}>
          <span role="status">
            De första {formatNumber(shown, 0)} av {formatNumber(all, 0)} enheter visas.
          </span>{' '}
          <Button className={styles.ask ?? ''} onPress={askForMore}>
            Visa {formatNumber(Math.min(all - shown, atATime), 0)} till
          </Button>{' '}
          <span className={styles.ways}>Under Enheter överst väljer du vilka som visas. Filen har alla.</span>
        </p>
      )}
    </>
  );
}

function Cells({
  table,
  groups,
  selection,
  ref,
}: {
  table: HeatTable;
  groups: readonly HeatGroup[];
  selection: Selection;
  ref: Ref<HTMLElement>;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section className={styles.scroll} aria-label="Enheter och indikatorer, tabell" tabIndex={0} ref={ref}>
      <table className={styles.table}>
        <caption className={spoken.spoken}>
          Utfall per enhet och indikator, {formatPeriod(table.period, table.year)}
        </caption>
        <thead>
          <tr>
            <th scope="col">Enhet</th>
            {table.columns.map((indicator) => (
              <th key={indicator.id} scope="col" title={indicator.name}>
                {indicator.shortName}
                <span>{columnNote(indicator)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, rows }) => (
          <tbody key={name ?? ''}>
            {name !== undefined && (
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={table.columns.length + 1}>
                  <b>{name}</b>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Row
                key={row.unit.id}
                row={row}
                area={name === undefined ? row.unit.serviceArea : undefined}
                year={table.year}
                selection={selection}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Remembered: the rows that stand are not made again for those that come under them. */
const Row = memo(function Row({
  row,
  area,
  year,
  selection,
}: {
  row: HeatRow;
  /** Said under the name where no heading says it. */
  area: string | undefined;
  year: number;
  selection: Selection;
}) {
  const note = [area, row.breakReason].filter((part) => part !== undefined).join(' · ');
  return (
    <tr data-level={row.unit.level}>
      <th scope="row">
        {row.unit.shortName}
        {note !== '' && <span>{note}</span>}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.indicator.id} data-status={cell.value.kind === 'number' ? cell.own.status : undefined}>
          <Cell cell={cell} row={row} year={year} selection={selection} />
        </td>
      ))}
    </tr>
  );
});

function columnNote(indicator: Indicator): string {
  const unit = unitLabel(indicator.unitOfMeasure);
  return indicator.measurement === 'rolling_12_months' ? `${unit}, rullande 12 mån` : unit;
}

function Cell({
  cell,
  row,
  year,
  selection,
}: {
  cell: HeatCell;
  row: HeatRow;
  year: number;
  selection: Selection;
}) {
  const { value, indicator } = cell;
  // A plain link: the router's own costs ten times as much, and there are thousands of cells in a large extract.
  const trend = () =>
    `#/trend${writeSelection({ ...selection, indicator: indicator.id, units: [row.unit.id] })}`;
  if (value.kind === 'absent' && isBySex(cell)) {
    return (
      <a href={trend()} className={styles.cell} title={cell.source}>
        <span aria-hidden="true" className={styles.number}>
          <Sexes cell={cell} />
          <small>{absenceText(value.reason)}</small>
          <Targets cell={cell} />
        </span>
        <em className={styles.mark} />
        <span className={spoken.spoken}>{cell.spoken}</span>
      </a>
    );
  }
  if (value.kind === 'absent') {
    return (
      <div className={styles.absent}>
        <span aria-hidden="true">
          {absenceText(value.reason, year)}
          <Targets cell={cell} />
        </span>
        <span className={spoken.spoken}>{cell.spoken}</span>
      </div>
    );
  }
  return (
    <a
      href={trend()}
      className={styles.cell}
      title={[cell.source, cell.breakReason].filter((part) => part !== undefined).join('. ')}
    >
      <span aria-hidden="true" className={styles.number}>
        {formatNumber(value.number, indicator.decimals)}
        {selection.sex === 'women_men' && <Sexes cell={cell} />}
        <Targets cell={cell} />
        {cell.response !== undefined && isLowResponse(cell.response) && (
          <small>svar {formatNumber(cell.response.rate ?? 0, 0)}&nbsp;%</small>
        )}
        {cell.outsideParts && <small>utanför K och M</small>}
        {cell.others.length > 0 && (
          <small>
            även {cell.others.map(({ number }) => formatNumber(number, indicator.decimals)).join(', ')}
          </small>
        )}
        {cell.breakReason !== undefined && <small>{cell.doubted ? 'osäkert värde' : 'seriebrott'}</small>}
      </span>
      <em className={styles.mark}>{cell.own.status !== 'none' && <StatusMark status={cell.own.status} />}</em>
      <span className={spoken.spoken}>{cell.spoken}</span>
    </a>
  );
}

function Sexes({ cell }: { cell: HeatCell }) {
  const { women, men, indicator } = cell;
  // Beside a total both or none; where they are all that there is, each as far as it is told.
  if (!isBySex(cell) && (women?.kind !== 'number' || men?.kind !== 'number')) return null;
  const told = [['K', women] as const, ['M', men] as const].flatMap(([letter, value]) =>
    value === undefined
      ? []
      : [
          `${letter} ${value.kind === 'number' ? formatNumber(value.number, indicator.decimals) : absenceText(value.reason)}`,
        ],
  );
  return <small>{told.join(' · ')}</small>;
}

/** Own target first; the council's beside it with a mark of its own, for the two are never merged. */
function Targets({ cell }: { cell: HeatCell }) {
  const own = targetNumber(cell.own, cell.indicator);
  // The council's target says nothing of a value that is not there, and least of all of an indicator that the unit does not have.
  const council = cell.value.kind === 'number' ? targetNumber(cell.council, cell.indicator) : undefined;
  if (own === undefined && council === undefined) {
    return cell.value.kind === 'number' ? <small>mål saknas</small> : null;
  }
  return (
    <>
      {own !== undefined && <small>mål {own}</small>}
      {council !== undefined && (
        <small>
          KF {council} {cell.council.status !== 'none' && <StatusMark status={cell.council.status} />}
        </small>
      )}
    </>
  );
}
