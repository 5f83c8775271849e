import { useExtract } from '@/components/extract';
import { FigureSource } from '@/components/figure-source';
import { useFigureMarks } from '@/components/use-figure-marks';
import { downloadFile } from '@/export/download-file';
import { heatTableCsv } from '@/export/heat-table-csv';
import { formatPeriod } from '@/format/period';
import { capitalised } from '@/format/words';
import type { HeatTable } from '@/models/heat-table';
import type { Selection } from '@/selection/selection';
import styles from './heat-table.module.css';
import { HeatTableView } from './heat-table-view';

/** The heat table with its title, legend, source and download. */
export function HeatTableFigure({
  table,
  selection,
  source,
}: {
  table: HeatTable;
  selection: Selection;
  source: string;
}) {
  const marks = useFigureMarks();
  const extract = useExtract();
  if (table.columns.length === 0) {
    return (
      <p className={styles.empty}>
        Inga indikatorer har värden för {formatPeriod(table.period, table.year)} hos de valda enheterna. Välj
        ett annat år, en annan period eller fler enheter.
      </p>
    );
  }
  return (
    <figure aria-labelledby="enheter-och-indikatorer">
      <h2 className={styles.heading} id="enheter-och-indikatorer">
        Enheter och indikatorer
      </h2>
      <p className={styles.sub}>
        {capitalised(formatPeriod(table.period, table.year))}. Färg och tecken visar utfallet mot enhetens
        eget årsmål, liten text målet
      </p>
      {selection.sex === 'women_men' && !table.hasSexes && (
        <p className={styles.sub}>Kvinnor och män redovisas inte för de valda enheterna {table.year}.</p>
      )}
      {table.hasBySex && (
        <p className={styles.sub}>
          Där inget totalt värde finns står kvinnors värde efter K och mäns efter M. Trender och figuren
          Kvinnor och män på Jämför visar dem.
        </p>
      )}
      <HeatTableView table={table} selection={selection} />
      <Legend />
      <FigureSource
        source={source}
        created={extract.created}
        onDownload={() => {
          const file = heatTableCsv(table, marks, extract);
          downloadFile(file.name, file.content);
        }}
      />
    </figure>
  );
}

function Legend() {
  return (
    <ul className={styles.legend} aria-label="Teckenförklaring">
      <li>
        <i data-status="met" aria-hidden="true" />✓ når årsmålet
      </li>
      <li>
        <i data-status="missed" aria-hidden="true" />✕ når inte årsmålet
      </li>
      <li>
        <i data-status="none" aria-hidden="true" />
        utan eget mål
      </li>
      <li>KF = kommunfullmäktiges årsmål, med eget tecken</li>
    </ul>
  );
}
