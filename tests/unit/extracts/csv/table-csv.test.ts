import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '@/extracts/csv/csv';
import { readTable, writeTable } from '@/extracts/csv/table-csv';
import type { Row } from '@/extracts/schema';

describe('CSV in the extract format', () => {
  it('comes back as it was written, whatever stands in the cells', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), {
      maxLength: 5,
    });
    // A row of one empty cell is a blank line, which a reader cannot tell from none; the format has no table of one column.
    const told = rows.filter((all) => all.every((row) => row.length > 1 || row[0] !== ''));
    fc.assert(
      fc.property(told, (all) => {
        expect(parseCsv(formatCsv(all))).toEqual(all);
      }),
    );
  });

  it('is read with CRLF, byte order mark and no line break at the end', () => {
    expect(parseCsv('\uFEFFa,b\r\n"1,5","x\r\ny"\r\n,')).toEqual([
      ['a', 'b'],
      ['1,5', 'x\r\ny'],
      ['', ''],
    ]);
  });

  it('is refused with the line where a quote is wrong, not read on into the next rows', () => {
    expect(() => parseCsv('a,b\nc,"d\ne,f\n')).toThrow('line 2');
    expect(() => parseCsv('a\nb"c\n')).toThrow('line 2');
    expect(() => parseCsv('a\n"b"c\n')).toThrow('line 2');
  });
});

describe('a table as CSV', () => {
  const target: Row<'targets'> = {
    unit_id: null,
    indicator_id: 'trivselindex',
    year: 2024,
    level: 'council',
    value: 0,
    raw: '0, "noll"',
    document_id: 'vb-2024-klovern',
    line: 7,
  };

  it('keeps absent and zero apart', () => {
    const text = writeTable('targets', [target, { ...target, value: null }]);
    expect(text.split('\n')[1]).toBe(',trivselindex,2024,council,0,"0, ""noll""",vb-2024-klovern,7');
    expect(readTable('targets', text)).toEqual([target, { ...target, value: null }]);
  });

  it.each([
    ['a word for a number', ',trivselindex,2024,council,noll,,,', 'value'],
    ['a decimal comma', ',trivselindex,2024,council,"0,5",,,', 'value'],
    ['a level that does not exist', ',trivselindex,2024,planet,0,,,', 'level'],
    ['no indicator', ',,2024,council,0,,,', 'indicator_id'],
  ])('is refused with %s, and the column named', (_, row, column) => {
    const [header] = writeTable('targets', []).split('\n');
    expect(() => readTable('targets', `${header}\n${row}\n`)).toThrow(column);
  });

  it('is refused with other columns', () => {
    expect(() => readTable('targets', 'unit,value\nx,1\n')).toThrow('columns');
  });
});

describe('the committed tables', () => {
  it('are written as this writer writes them', () => {
    const folder = new URL('../../../../data/', import.meta.url);
    const names = [
      'observations',
      'targets',
      'complaints',
      'goals',
      'activities',
      'economy',
      'documents',
      'units',
      'indicators',
    ] as const;
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(names.map((name) => `${name}.csv`)));
    for (const name of names) {
      const text = readFileSync(new URL(`${name}.csv`, folder), 'utf8');
      expect(writeTable(name, readTable(name, text) as never), name).toBe(text);
    }
  });
});
