import { describe, expect, test } from 'vitest';
import type { Row } from '@/extracts/schema';
import { proposedSource, proposedTitle } from '@/models/open/about-extract';
import { indicatorAnswerInWords, unitAnswerInWords } from '@/models/open/answer-words';
import { changesInWords } from '@/models/open/change-words';
import { partInWords } from '@/models/open/column-roles';
import { reportTitle } from '@/models/open/report-title';
import { toldObservations } from '@/models/open/told-observation';
import { indicator, longMapping, unit } from './table';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the proposed title', () => {
  test.each([
    [['sjukfrånvaro_2024.csv'], 'Sjukfrånvaro 2024'],
    [['ami.2024-03.xlsx'], 'Ami.2024-03'],
    [['a.csv', 'b.csv'], 'A med flera'],
    [['.csv'], 'Öppnade uppgifter'],
    [[], 'Öppnade uppgifter'],
  ])('of %j is %s', (files, title) => {
    expect(proposedTitle(files)).toBe(title);
  });
});

describe('the proposed source', () => {
  test('is what the file says under its table, before the name of the file', () => {
    expect(proposedSource(['Not: preliminärt', 'Källa: Medarbetarenkäten 2024'], ['a.csv'])).toBe(
      'Medarbetarenkäten 2024',
    );
  });

  test('is the files where they do not say, also where "källa" stands in other words', () => {
    expect(proposedSource(['Källa: SCB, 2024. .. = uppgift saknas, - = noll'], ['a.csv'])).toBe('SCB, 2024');
    expect(proposedSource(['En källa till glädje'], ['a.csv', 'b.csv'])).toBe('a.csv, b.csv');
  });
});

describe('what is said in words', () => {
  test('of figures: what, whose, when and of whom', () => {
    expect(partInWords({ indicator: 'AMI', unit: 'Liljan', year: 2024, period: 'T1', sex: 'women' })).toBe(
      'AMI · Liljan · tertial 1 2024 · kvinnor',
    );
    expect(partInWords({ year: 2024 })).toBe('2024');
    expect(partInWords({ period: 'M03' })).toBe('mars');
    expect(partInWords({})).toBe('');
  });

  test('of an indicator: all that decides how it is shown', () => {
    expect(plain(indicatorAnswerInWords(indicator('Sjukfrånvaro', true)))).toBe(
      'procent, 1 decimal, lägre är bättre, andel, varje år',
    );
  });

  test('of a unit: its level and what it is a part of', () => {
    const workplace = {
      ...unit('Liljan', 'liljan'),
      level: 'workplace',
      parent_id: 'dv',
    } as (typeof longMapping.units)[string];
    expect(unitAnswerInWords(workplace, () => 'Dagliga verksamheten')).toBe(
      'arbetsplats i en enhet under Dagliga verksamheten',
    );
  });

  test('of changes: how many of each kind, and that there are none', () => {
    const change = (kind: 'new' | 'gone' | 'changed', count: number) => ({ kind, count, rows: [] });
    expect(plain(changesInWords([change('new', 1), change('gone', 0), change('changed', 1200)]))).toBe(
      'Utfall och mål: 1 nytt, 1 200 ändrade.',
    );
    expect(changesInWords([change('new', 0)])).toBe('Inga utfall eller mål skiljer sig.');
  });

  test('of a report: how many rows are used, not only how many were read', () => {
    const file = { file: 'a', table: 'a', dialect: [], notes: [] };
    const of = (rowsRead: number, rowsUsed: number) =>
      plain(reportTitle({ files: [{ ...file, rowsRead, rowsUsed }], findings: [], leftOut: [] }));
    expect(of(12400, 12340)).toBe('12 340 av 12 400 rader är använda');
    expect(of(3, 3)).toBe('Alla 3 rader är använda');
    expect(of(0, 0)).toBe('Inga rader är lästa');
  });
});

describe('an observation as it would stand', () => {
  const row: Row<'observations'> = {
    unit_id: 'bjorken',
    indicator_id: 'ami',
    year: 2024,
    period: 'year',
    sex: 'total',
    value: 79.5,
    status: 'reported',
    raw: '79,5',
    answers_n: null,
    population_n: null,
    base_month: null,
    origin: 'outcome',
    document_id: null,
    line: 3,
  };

  test('is told by its names, with all decimals that it has and the cell as printed', () => {
    const [told] = toldObservations([{ ...row, value: 79.55 }], [longMapping]);
    expect(told && { ...told, value: plain(told.value) }).toEqual({
      unit: 'Björken',
      indicator: 'AMI',
      when: 'helår 2024',
      sex: 'totalt',
      value: '79,55 %',
      printed: '79,5',
      answers: '',
    });
  });

  test('without a number says why, and is never a nought', () => {
    const [told] = toldObservations([{ ...row, value: null, status: 'suppressed' }], [longMapping]);
    expect(told?.value).toBe('dolt');
  });
});
