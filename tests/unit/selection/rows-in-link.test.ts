import { describe, expect, test } from 'vitest';
import { readSelection } from '@/selection/read-selection';
import { catalogue } from './catalogue';

const read = (search: string) => readSelection(search, catalogue);

describe('The rows that a link asks for', () => {
  test('keep the filters that can be read, and the rest is said once', () => {
    const { selection, problems } = read(
      '?filter=value.mellan.0*9%252E5,x,status.konstigt,a.b.c.d,.tom,raw.innehaller.,n.mellan.*,n.mellan.x*1,raw.tom,%E0.tom,%25E0%25A4%25A.tom',
    );
    expect(selection.filters).toEqual([
      { column: 'value', kind: 'between', from: 0, to: 9.5 },
      { column: 'raw', kind: 'empty' },
      { column: '\ufffd', kind: 'empty' },
    ]);
    expect(problems.map(({ parameter }) => parameter)).toEqual(['filter']);
    expect(problems[0]?.sentence).toMatch(
      /^Länken anger filtret ”.+”, där inte allt går att läsa\. Resten gäller\.$/,
    );
  });

  test('are bounded: no link makes a question of a thousand filters', () => {
    const { selection } = read(`?filter=${Array.from({ length: 1000 }, (_, at) => `a${at}.tom`).join(',')}`);
    expect(selection.filters).toHaveLength(20);
    expect(
      read(`?filter=a.nagon.${Array.from({ length: 300 }, (_, at) => at).join('*')}`).selection.filters,
    ).toEqual([]);
  });

  test('are in the table’s own order where the link’s cannot be read, and in the part that is always there', () => {
    expect(read('?sortering=value.uppochner').selection.rowOrder).toBeUndefined();
    expect(read('?sortering=value.uppochner').problems).toHaveLength(1);
    expect(read('?vy=hemligt')).toMatchObject({
      selection: { dataPart: 'checks' },
      problems: [{ sentence: 'Länken anger vyn ”hemligt”, som inte finns. Avstämningen visas i stället.' }],
    });
  });
});
