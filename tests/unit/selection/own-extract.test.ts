import { describe, expect, test } from 'vitest';
import { readSelection } from '@/selection/read-selection';
import { defaultSelection } from '@/selection/selection';
import { catalogue } from './catalogue';

const link = '?uttag=eget-ami-2024&enheter=almgarden&indikator=nojdhet&kon=kvinnor-och-man';

describe('a link to an own extract', () => {
  test('that is here is read as any other', () => {
    const held = {
      ...catalogue,
      extracts: [...catalogue.extracts, 'eget-ami-2024'],
      units: [{ id: 'almgarden' }],
      indicators: [{ id: 'nojdhet' }],
    };
    const { selection, problems } = readSelection(link, held);
    expect(problems).toEqual([]);
    expect(selection).toMatchObject({ extract: 'eget-ami-2024', units: ['almgarden'], indicator: 'nojdhet' });
  });

  test('that is in another browser says so once, and keeps what means the same in every extract', () => {
    const { selection, problems } = readSelection(link, catalogue);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.sentence).toContain('Egna uttag finns bara där de har öppnats');
    expect(selection).toEqual({ ...defaultSelection, sex: 'women_men' });
  });

  test('that was removed here is no problem of the link', () => {
    const { selection, problems } = readSelection(link, { ...catalogue, removed: ['eget-ami-2024'] });
    expect(problems).toEqual([]);
    expect(selection.extract).toBeUndefined();
  });

  test('is not taken for one that is served no longer, whose choices are judged one by one', () => {
    const { problems } = readSelection(link.replace('eget-ami-2024', 'borta'), catalogue);
    expect(problems.map(({ parameter }) => parameter)).toEqual(['uttag', 'enheter', 'indikator']);
  });
});

describe('the period that a link leaves out', () => {
  test('is the full year where the extract has one, else the first that it has', () => {
    expect(readSelection('', catalogue).selection.period).toBe('year');
    expect(readSelection('', { ...catalogue, periods: ['T1', 'T2'] }).selection.period).toBe('T1');
    expect(readSelection('', { ...catalogue, periods: [] }).selection.period).toBe('year');
  });
});
