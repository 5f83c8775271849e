import { describe, expect, it } from 'vitest';
import { bindParameters } from '@/engine/parameters';

const at = (position: number) => `struct_extract(getvariable('tertial_parameters'), ${position})`;

describe('the placeholders of a statement', () => {
  it('are read from a variable that holds the values, which never enter the text', () => {
    expect(bindParameters('SELECT * FROM t WHERE a = ? AND b > ?', [`x'; --`, 2.5])).toEqual({
      text: `SELECT * FROM t WHERE a = ${at(1)} AND b > ${at(2)}`,
      setup: {
        sql: 'SET VARIABLE tertial_parameters = row(CAST(? AS VARCHAR), CAST(? AS DOUBLE))',
        values: [`x'; --`, 2.5],
      },
    });
  });

  it.each([
    ['a text', `'?'`],
    ['a text with a doubled quote', `'it''s ?'`],
    ['a text with escapes', `E'it\\'s ?'`],
    ['a name', `"what?"`],
    ['a comment to the end of the line', '-- really?\n'],
    ['a comment', '/* ? */'],
    ['a dollar-quoted text', '$$ ? $$'],
    ['a tagged dollar-quoted text', '$a$ ? $$ ? $a$'],
  ])('are not those in %s', (_, piece) => {
    expect(bindParameters(`SELECT ${piece}, ?`, [1]).text).toBe(`SELECT ${piece}, ${at(1)}`);
  });

  it('count on past an absent value, which is written as NULL', () => {
    const { text, setup } = bindParameters('SELECT ?, ?, ?', ['a', null, 'b']);
    expect(text).toBe(`SELECT ${at(1)}, NULL, ${at(2)}`);
    expect(setup?.values).toEqual(['a', 'b']);
  });

  it.each([
    [3, 'INTEGER'],
    [-(2 ** 31), 'BIGINT'],
    [2 ** 53, 'DOUBLE'],
    [Number.NaN, 'DOUBLE'],
    [false, 'BOOLEAN'],
    ['3', 'VARCHAR'],
  ])('give %s the type %s', (value, type) => {
    expect(bindParameters('SELECT ?', [value]).setup?.sql).toContain(`CAST(? AS ${type})`);
  });

  it.each([
    ['too few', 'SELECT ?, ?', [1]],
    ['too many', 'SELECT ?', [1, 2]],
  ])('are told apart from %s parameters', (_, sql, parameters) => {
    expect(() => bindParameters(sql, parameters)).toThrow(RangeError);
  });
});
