import type { ReactNode } from 'react';
import { Printed } from '@/components/printed';
import type { ImportFinding } from '@/extracts/mapping/import-finding';
import { formatNumber } from '@/format/number';
import { findingGroups, weightInWords } from '@/models/open/finding-groups';
import open from './open.module.css';

/** What was found in the rows, the heaviest first, with some of the rows that it is about, and what can be done about it. */
export function FindingList({
  findings,
  remedy,
}: {
  findings: readonly ImportFinding[];
  remedy?: (finding: ImportFinding) => ReactNode;
}) {
  return findingGroups(findings).map((group) => (
    <div key={group.weight} className={group.weight === 'tells' ? undefined : open[group.weight]}>
      <h3 className={open.weight}>{weightInWords[group.weight]}</h3>
      <ul className={open.list}>
        {group.findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the findings of a mapping are made anew together
          <li key={at}>
            <bdi>{finding.sentence}</bdi>
            {remedy?.(finding)}
            {finding.examples.length > 0 && (
              <details>
                <summary className={open.link}>
                  Visa {finding.examples.length === 1 ? 'raden' : 'rader'}
                </summary>
                <ul className={open.lines}>
                  {finding.examples.map(({ line, text }, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <li key={place} className={open.remark}>
                      {line !== null && `Rad ${formatNumber(line, 0)}: `}
                      <Printed text={text} />
                    </li>
                  ))}
                  {finding.count > finding.examples.length && (
                    <li className={open.remark}>
                      De första {formatNumber(finding.examples.length, 0)} av {formatNumber(finding.count, 0)}
                      .
                    </li>
                  )}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}
