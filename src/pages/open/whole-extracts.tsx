import { Button } from 'react-aria-components';
import { cutShort, Printed } from '@/components/printed';
import { formatDate } from '@/format/date';
import { formatNumber } from '@/format/number';
import { capitalised, counted } from '@/format/words';
import { tableInWords } from '@/models/checks/finding-words';
import { FindingList } from './finding-list';
import type { InHand } from './import-session';
import open from './open.module.css';

type WholeExtract = InHand['extracts'][number];

/** Extracts that were opened whole, or that reports became: there is nothing to say of their columns. */
export function WholeExtracts({
  extracts,
  onUse,
}: {
  extracts: readonly WholeExtract[];
  onUse: (extract: WholeExtract) => void;
}) {
  return extracts.map((whole) => {
    const { manifest, report } = whole.extract;
    return (
      <section key={whole.file} className={open.part} aria-label={cutShort(manifest.title, 80)}>
        <h2>
          <Printed text={manifest.title} />
        </h2>
        <p className={open.remark}>
          Ett helt uttag ur <Printed text={whole.file} />, från {formatDate(manifest.created)}. Källa:{' '}
          <Printed text={manifest.source} />. Uppgifterna är {manifest.fictional ? 'fiktiva' : 'verkliga'}.
        </p>
        <dl className={open.facts}>
          {Object.entries(manifest.tables)
            .filter(([, { rows }]) => rows > 0)
            .map(([table, { rows }]) => (
              <div key={table}>
                <dt>{capitalised((tableInWords as Readonly<Record<string, string>>)[table] ?? table)}</dt>
                <dd>{counted(rows, 'rad', 'rader')}</dd>
              </div>
            ))}
        </dl>
        <FindingList findings={report.findings} />
        {report.leftOut.map(({ reason, count }) => (
          <p key={reason} className={open.remark}>
            {formatNumber(count, 0)} lämnas utanför: <bdi>{reason}</bdi>
          </p>
        ))}
        <div className={open.actions}>
          <Button className={open.first ?? ''} onPress={() => onUse(whole)}>
            Öppna uttaget
          </Button>
        </div>
      </section>
    );
  });
}
