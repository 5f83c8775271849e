import { useExtract } from '@/components/extract';
import { FigureSource } from '@/components/figure-source';
import { useFigureMarks } from '@/components/use-figure-marks';
import { downloadFile } from '@/export/download-file';
import { trendCsv } from '@/export/trend-csv';
import { counted, listInWords, numberInWords } from '@/format/words';
import type { Trend } from '@/models/trend';
import type { TrendChoice } from '@/models/trend-choice';
import type { Selection } from '@/selection/selection';
import { TrendAside } from './trend-aside';
import { TrendPanels } from './trend-panels';
import { TrendTableView } from './trend-table-view';
import styles from './trend-view.module.css';

/** The figure with its finding, what it rests on, the rows behind it, and what to draw beside. */
export function TrendView({
  model,
  choice,
  selection,
  choose,
}: {
  model: Trend;
  choice: TrendChoice;
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const extract = useExtract();
  const marks = useFigureMarks();
  const reporting = choice.offered.filter(({ unit }) => unit.level === 'unit').length;
  const isPart = selection.units.length === 0 && choice.units.length < reporting;
  return (
    <div className={styles.split}>
      <div className={styles.title}>
        <h1 id="fynd">{model.title}</h1>
        <p className={styles.sub}>{model.subtitle}</p>
        {isPart && (
          <p className={styles.sub}>
            Här visas de {numberInWords(choice.units.length)} första i bokstavsordning av{' '}
            {counted(reporting, 'enhet', 'enheter')}. Välj andra i listan över enheter.
          </p>
        )}
        {choice.without.length > 0 && (
          <p className={styles.sub}>
            {listInWords(choice.without.map((unit) => unit.shortName))} redovisar inte indikatorn och visas
            inte.
          </p>
        )}
      </div>
      <TrendAside
        choice={choice}
        selection={selection}
        colours={model.colours}
        limits={model.limits}
        sexesAlone={model.sexesAlone}
        choose={choose}
      />
      <figure className={styles.figure} aria-labelledby="fynd">
        {model.empty ? (
          <p className={styles.empty}>
            {choice.offered.length === 0
              ? 'Uttaget har inga utfall för indikatorn. Välj en annan indikator.'
              : 'Det finns inga värden att rita för de valda enheterna och åren. Välj andra enheter eller fler år.'}
          </p>
        ) : (
          <TrendPanels panels={model.panels} />
        )}
        {model.bearing.length > 0 && <p className={styles.bearing}>{model.bearing.join(' ')}</p>}
        <TrendTableView table={model.table} indicator={choice.indicator} />
        <FigureSource
          source={model.source}
          created={extract.created}
          onDownload={() => {
            const file = trendCsv(model.table, choice, marks, extract);
            downloadFile(file.name, file.content);
          }}
        />
      </figure>
    </div>
  );
}
