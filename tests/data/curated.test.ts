import { describe, expect, it } from 'vitest';
import type { TableName } from '@/extracts/schema';
import { committed, curated, dataFiles, typedDocuments } from './tables';

const tables = ['observations', 'targets', 'economy'] as const satisfies readonly TableName[];

/** Every curated row and every named break, with what it points at. */
const facts = () => [
  ...curated('observations').map((row) => ({ ...row, table: 'observations' })),
  ...curated('targets').map((row) => ({ ...row, table: 'targets' })),
  ...curated('economy').map((row) => ({ ...row, table: 'economy', indicator_id: null })),
  ...committed('series_breaks').map((row) => ({ ...row, table: 'series_breaks' })),
];

/** The number of a figure as printed: "22 100 kr" is 22100, "Ingen" is 0. */
function printedNumber(raw: string): number {
  const words: Record<string, number> = { Ingen: 0, två: 2 };
  const word = words[raw];
  if (word !== undefined) return word;
  const match = /^(\d[\d ]*(?:,\d+)?)(?: ?%| st| kr)?$/.exec(raw);
  return match?.[1] ? Number(match[1].replaceAll(' ', '').replace(',', '.')) : Number.NaN;
}

describe('the figures from running text', () => {
  it.each(tables)('stand in %s as the format has it: columns, types and closed words', (table) => {
    expect(curated(table).length).toBeGreaterThan(0);
  });

  it('point at units, indicators and documents that exist, and at lines that the documents have', () => {
    const units = new Set(committed('units').map((row) => row.unit_id));
    const indicators = new Set(committed('indicators').map((row) => row.indicator_id));
    const lines = new Map(typedDocuments.map((row) => [row.document_id, row.lines]));
    const mistakes = facts().filter(
      (row) =>
        (row.unit_id !== null && !units.has(row.unit_id)) ||
        (row.indicator_id !== null && !indicators.has(row.indicator_id)) ||
        row.document_id === null ||
        row.line === null ||
        row.line < 1 ||
        row.line > (lines.get(row.document_id) ?? 0),
    );
    expect(mistakes).toEqual([]);
  });

  it('say a figure once for each line of a report', () => {
    const keys = facts().map((row) =>
      Object.entries(row)
        .filter(
          ([column]) =>
            !['value', 'raw', 'reason', 'answers_n', 'population_n', 'base_month'].includes(column),
        )
        .map(([, cell]) => cell)
        .join('|'),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are the number that was printed; a place without a result has no value, and no zero', () => {
    const thousands = new Set(
      committed('indicators')
        .filter((row) => row.unit_of_measure === 'sek_thousands')
        .map((row) => row.indicator_id),
    );
    for (const row of [...curated('observations'), ...curated('targets')]) {
      const where = `${row.document_id} line ${row.line} ${row.indicator_id}`;
      const scale = thousands.has(row.indicator_id) ? 1000 : 1;
      if (row.value === null) expect(row.raw, where).toBeNull();
      else expect(printedNumber(row.raw ?? '') / scale, where).toBe(row.value);
    }
    for (const row of curated('observations')) {
      expect(row.origin).toBe('text');
      expect(row.status).toBe(row.value === null ? 'missing' : 'reported');
    }
  });

  it('never have more answers than were asked for, and a share that was printed with n can be that share', () => {
    for (const row of curated('observations')) {
      if (row.population_n === null) continue;
      expect(row.answers_n, row.indicator_id).not.toBeNull();
      expect(row.answers_n, row.indicator_id).toBeLessThanOrEqual(row.population_n);
      if (!row.indicator_id.startsWith('svarsfrekvens-')) continue;
      expect(Math.round((100 * (row.answers_n ?? 0)) / row.population_n), row.indicator_id).toBe(row.value);
    }
  });

  it('have the seven workplaces of Liljeholmen for three questions, though each has several names', () => {
    const workplaces = committed('units').filter(
      (row) => row.parent_id === 'liljeholmens-dagliga-verksamhet',
    );
    for (const question of ['nojd-med-insats', 'bemotande', 'paverka-insatsen']) {
      const rows = curated('observations').filter(
        (row) => row.indicator_id === question && workplaces.some((unit) => unit.unit_id === row.unit_id),
      );
      const withResult = new Set(rows.filter((row) => row.value !== null).map((row) => row.unit_id));
      expect([question, withResult.size]).toEqual([question, 7]);
      expect(rows.filter((row) => row.value === null).map((row) => row.unit_id)).toEqual([
        'langsjon',
        'vastertorp',
      ]);
    }
  });
});

describe('the catalogue', () => {
  it('names each indicator and unit once, by a slug', () => {
    const ids = [
      ...committed('indicators').map((row) => row.indicator_id),
      ...committed('units').map((row) => row.unit_id),
    ];
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
    ).toEqual([]);
  });

  it('gives counts of complaints, deviations and lex Sarah no better direction', () => {
    const counts = committed('indicators').filter((row) =>
      /klagomal|avvikelser|lex-sarah/.test(row.indicator_id),
    );
    expect(counts.map((row) => row.polarity)).toEqual(counts.map(() => 'neutral'));
    expect(counts.length).toBeGreaterThan(3);
  });

  it('has short names that fit the head of a column, and a definition for every indicator', () => {
    for (const row of committed('indicators')) {
      expect(row.short_name.length, row.indicator_id).toBeLessThanOrEqual(24);
      expect(row.definition, row.indicator_id).toMatch(/\.$/);
    }
  });
});

describe('the committed data', () => {
  /** Columns that hold whole titles, our own definitions, or the long names of a form's headings and categories. */
  const long: Record<string, number> = { title: 400, definition: 300, heading: 160, category: 160 };
  /** Names as printed, with a bar between. */
  const lists: Record<string, number> = { aliases: 170, headings: 160, labels: 160 };

  it('hold facts and figures, no prose', () => {
    const prose = dataFiles()
      // Findings and corrections quote a damaged cell and explain it.
      .filter(({ path }) => !/findings|corrections/.test(path))
      .flatMap(({ path, rows: [header = [], ...rows] }) =>
        rows.flatMap((cells, index) =>
          cells.flatMap((cell, at) => {
            const column = header[at] ?? '';
            const names = column in lists ? cell.split('|') : [cell];
            const limit = lists[column] ?? long[column] ?? 120;
            return names.some((name) => name.length > limit) ? [`${path} line ${index + 2}: ${column}`] : [];
          }),
        ),
      );
    expect(prose).toEqual([]);
  });
});
