import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMapping } from '@/extracts/mapping/fit-mapping';
import { mappingFindings } from '@/extracts/mapping/mapping-findings';
import { parseMapping } from '@/extracts/mapping/parse-mapping';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { shapeKey } from '@/extracts/mapping/shape-key';
import { known } from './known';
import { profileOf } from './profile-of';

const headings = fc.oneof(
  fc.constantFrom(
    'Enhet',
    'Indikator',
    'År',
    'Period',
    'Kön',
    'Utfall',
    'Årsmål',
    'Antal svar',
    'Totalt',
    'Kvinnor',
    'Män',
    '2023',
    '2024',
    'T1 2025',
    '2015–2017',
    'AMI',
    'AMI 2024',
    'AMI antal svar',
    'Sjukfrånvaro (%)',
    'Kommun',
    'Kommunkod',
    'Kostnad (kr)',
    'Jan',
    'Helår',
    '',
    'constructor',
  ),
  fc.string({ maxLength: 12 }),
);
const cells = fc.oneof(
  fc.constantFrom(
    'Solrosen',
    'Ängen',
    'Totalt',
    'AMI',
    '2024',
    '2023/24',
    'T1',
    'Kvinnor',
    '63 %',
    '11,6',
    '1.234',
    '..',
    '<5',
    'ca 12',
    '',
    '__proto__',
  ),
  fc.string({ maxLength: 8 }),
);
const tables = fc.integer({ min: 1, max: 7 }).chain((width) =>
  fc.record({
    headers: fc.array(fc.array(headings, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 2,
    }),
    rows: fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 8 }),
    above: fc.array(fc.oneof(fc.constantFrom('Sjukfrånvaro 2024', 'Källa: x', 'Solrosen'), fc.string()), {
      maxLength: 2,
    }),
    legend: fc.array(fc.record({ mark: cells, meaning: fc.constantFrom('Uppgift saknas', 'Noll', '?') }), {
      maxLength: 2,
    }),
  }),
);

describe('any table', () => {
  it('has a proposal with a role for each column, one unit and one year at most, and answers for every name that it takes', () => {
    fc.assert(
      fc.property(tables, (printed) => {
        const profile = profileOf(printed);
        const { columns, units, indicators } = proposeMapping(profile, known);
        expect(columns).toHaveLength(profile.columns.length);
        for (const single of ['unit', 'indicator', 'year', 'period', 'sex']) {
          expect(columns.filter(({ is }) => is === single).length).toBeLessThanOrEqual(1);
        }
        columns.forEach((role, at) => {
          const answers = role.is === 'unit' ? units : role.is === 'indicator' ? indicators : undefined;
          for (const { text } of answers ? (profile.columns[at]?.distinct ?? []) : []) {
            if (text !== '') expect(Object.hasOwn(answers ?? {}, text), text).toBe(true);
          }
          if ('part' in role && role.part.indicator !== undefined)
            expect(Object.hasOwn(indicators, role.part.indicator)).toBe(true);
          if ('part' in role && role.part.unit !== undefined)
            expect(Object.hasOwn(units, role.part.unit)).toBe(true);
        });
      }),
      { numRuns: 800 },
    );
  });

  it('never has a sign that means zero, but by a legend', () => {
    fc.assert(
      fc.property(tables, (printed) => {
        const { marks } = proposeMapping(profileOf({ ...printed, legend: [] }), known);
        expect(Object.values(marks)).not.toContain('zero');
      }),
      { numRuns: 500 },
    );
  });

  it('has a mapping that is kept as JSON and fits its own file, with the same columns', () => {
    fc.assert(
      fc.property(tables, (printed) => {
        const profile = profileOf(printed);
        const mapping = proposeMapping(profile, known);
        mappingFindings(profile, mapping);
        const kept = parseMapping(JSON.parse(JSON.stringify(mapping)));
        expect(kept).toBeDefined();
        expect(shapeKey(profile)).toBe(shapeKey(structuredClone(profile)));
        const fitted =
          kept &&
          fitMapping(
            kept,
            profile.columns.map(({ name }) => name),
            profile,
            known,
          );
        expect(fitted?.columns.map(({ is }) => is)).toEqual(mapping.columns.map(({ is }) => is));
      }),
      { numRuns: 500 },
    );
  });
});
