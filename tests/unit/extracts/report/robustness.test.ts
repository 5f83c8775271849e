import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReports } from '@/extracts/report/read-reports';
import { catalogue } from '../../../fixtures/reports/catalogue';
import { fixtureNames, fixtureText, indicatorHead, readFixture, readText } from './read-fixture';

const runs = { numRuns: 40 };
const anyFixture = fc.constantFrom(...fixtureNames);

/** Every number in the tables, with the line that it claims to stand on. */
function numbersOf(reading: ReturnType<typeof readText>): { value: number; line: number | null }[] {
  const { observations, targets, complaints, economy } = reading.tables;
  return [
    ...observations.map(({ value, line }) => ({ value, line })),
    ...targets.map(({ value, line }) => ({ value, line })),
    ...complaints.map(({ count, line }) => ({ value: count, line })),
    ...economy.flatMap(({ outcome, budget, deviation, line }) =>
      [outcome, budget, deviation].map((value) => ({ value, line })),
    ),
  ].flatMap(({ value, line }) => (value === null ? [] : [{ value, line }]));
}

/** The numbers of a line, as digits without sign, spaces and decimal sign. */
const digits = (text: string) => text.replace(/[^\d]+/g, ' ').trim();
const printed = (value: number) => String(Math.abs(value)).replace('.', ' ');

function expectNoInvention(text: string): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const { value, line } of numbersOf(readText(text))) {
    expect(line).not.toBeNull();
    // A name cut by a page break has its first line, and its figures may be a few rows down.
    const near = lines.slice((line ?? 1) - 1, (line ?? 1) + 9).map(digits);
    const joined = near.map((part) => part.replaceAll(' ', ''));
    const found =
      near.some((part) => ` ${part} `.includes(` ${printed(value)} `)) ||
      joined.some((part) => part.includes(printed(value).replaceAll(' ', '')));
    expect(found, `${value} on line ${line}`).toBe(true);
  }
}

describe('a damaged text', () => {
  it('cut off anywhere never throws and gives no number that is not on its line', () => {
    fc.assert(
      fc.property(anyFixture, fc.double({ min: 0, max: 1, noNaN: true }), (name, part) => {
        const text = fixtureText(name);
        expectNoInvention(text.slice(0, Math.floor(text.length * part)));
      }),
      runs,
    );
  });

  it('with lines lost never throws and gives no number that is not on its line', () => {
    fc.assert(
      fc.property(anyFixture, fc.integer({ min: 2, max: 9 }), fc.nat(8), (name, every, phase) => {
        const lines = fixtureText(name).split('\n');
        expectNoInvention(lines.filter((_, index) => index % every !== phase % every).join('\n'));
      }),
      runs,
    );
  });

  it('with lines in any order never throws and gives no number that is not on its line', () => {
    fc.assert(
      fc.property(
        anyFixture.chain((name) => {
          const lines = fixtureText(name).split('\n');
          return fc.shuffledSubarray(lines, { minLength: lines.length });
        }),
        (lines) => expectNoInvention(['Verksamhetsberättelse 2024', '', ...lines].join('\n')),
      ),
      runs,
    );
  });

  it('with cells lost or doubled never throws and gives no number that is not on its line', () => {
    fc.assert(
      fc.property(anyFixture, fc.nat(), fc.boolean(), (name, seed, twice) => {
        const lines = fixtureText(name)
          .split('\n')
          .map((line, index) => {
            const cells = line.split('\t');
            const at = (seed + index * 7) % cells.length;
            return cells.length < 3
              ? line
              : cells.toSpliced(at, 1, ...(twice ? [cells[at] ?? '', ''] : [])).join('\t');
          });
        expectNoInvention(lines.join('\n'));
      }),
      runs,
    );
  });

  it('of any characters at all never throws', () => {
    const scraps = fc.constantFrom(
      '\t',
      '\n',
      'Indikator',
      'Uppdelning',
      'Årsmål',
      'Period',
      '64',
      '12 %',
      'KF:s',
      ':',
      '**',
      '<p>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
        readText(`Verksamhetsplan 2026 Klövern\n${parts.join('')}`);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a page break', () => {
  it('before any row of a table changes no figure, with its head repeated and debris between or without a head', () => {
    let tried = 0;
    for (const name of fixtureNames) {
      const lines = fixtureText(name).split(/\r?\n/);
      const facts = (text: string) => {
        const { tables } = readText(text, name);
        return JSON.stringify(tables, (key, value: unknown) => (key === 'line' ? undefined : value));
      };
      const whole = facts(lines.join('\n'));
      let head: string | undefined;
      lines.forEach((line, index) => {
        if (
          /^(?:Indikator|Uppdelning|Aktivitet|)\t(?!71)[^\t]*(?:utfall|Startdatum|kategorier|Årsmål|Utfall|Period)/.test(
            line,
          )
        )
          head = line;
        else if (line.trim() === '') return;
        else if (!line.includes('\t')) head = undefined;
        else if (head !== undefined) {
          const broken = (...breaks: string[]) => facts(lines.toSpliced(index, 0, ...breaks).join('\n'));
          expect(broken('', ' ', '', head), `${name} line ${index + 1}`).toBe(whole);
          expect(broken('', ' '), `${name} line ${index + 1}`).toBe(whole);
          tried += 1;
        }
      });
    }
    expect(tried).toBeGreaterThan(60);
  });
});

describe('a second reading', () => {
  it.each(fixtureNames)(
    'of %s with what the first one added to the catalogue gives the same, findings and all',
    (name) => {
      const first = readFixture(name);
      const second = readReports([{ name, text: fixtureText(name) }], first.catalogue);
      expect(second).toEqual(first);
    },
  );

  it('of all reports together is the same, and knows a report that is there twice', () => {
    const sources = fixtureNames.map((name) => ({ name, text: fixtureText(name) }));
    const first = readReports(sources, catalogue);
    expect(readReports(sources, catalogue)).toEqual(first);
    expect(readReports(sources, first.catalogue)).toEqual(first);
    const twice = readReports(
      [...sources, { name: 'kopia.txt', text: fixtureText('vb-2024.txt') }],
      catalogue,
    );
    expect(twice.tables.documents.at(-1)?.document_id).toBe('vb-2024-bjorklunden-2');
    expect(twice.findings.length).toBe(first.findings.length + 2);
  });
});

describe('what is written', () => {
  it('has no prose of the reports: no analysis, no comment, no description', () => {
    const prose = [
      'Under året har vi planterat',
      'Resultatet bygger på 31 svar',
      'Tre kort kom',
      'Fler orkar längre',
      'Målet nås genom',
      'Alla 4 har gått',
      'Vi fortsätter nästa år',
      'Två ringde',
      'En grupp har utsetts',
      'under våren',
      'Fem vykort',
      'Namn Namnsson',
      'Någon Annansson',
    ];
    const written = fixtureNames.map((name) => JSON.stringify(readFixture(name))).join('\n');
    expect(prose.filter((sentence) => written.includes(sentence))).toEqual([]);
  });

  it('quotes a few words only where a row of prose could not be placed', () => {
    const long =
      'Raden som ingen känner igen har många ord och fler än vad som får följa med ut i en anmärkning';
    const reading = readText(
      `Verksamhetsberättelse 2024 Klövern\n\nInnehållsförteckning\nA\t1\n\nA\n\n${indicatorHead}\n${long}\t\t\t\t\t\t\t`,
    );
    expect(reading.findings.map(({ text }) => text)).toEqual(['Raden som ingen känner igen …']);
  });
});
