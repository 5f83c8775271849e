import type { OnProgress, ReadNote, ReadTable } from '../read/read-table';
import { tablesOfRows } from '../read/table-of-rows';
import { Unreadable } from '../read/unreadable';
import { decimalSigns, printedRows } from './printed-rows';
import { readSheet, type Sheet } from './sheet';
import { notComputed } from './sheet-cell';
import { workbookParts } from './workbook-parts';

/**
 * The tables of a workbook (.xlsx, .xlsm), sheet by sheet: texts and the numbers that were saved, in Swedish writing. Nothing is computed.
 *
 * @throws Unreadable where it is damaged, or no sheet has anything in it
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  onProgress: OnProgress = () => {},
): Promise<ReadTable[]> {
  try {
    return readSheets(bytes, onProgress);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      'Arbetsboken är skadad och går inte att läsa.',
      'Öppna den i Excel, spara om den som .xlsx och öppna den igen.',
      `${name}: ${String(error)}`,
    );
  }
}

function readSheets(bytes: Uint8Array, onProgress: OnProgress): ReadTable[] {
  const parts = workbookParts(bytes);
  const all = parts.sheets.reduce((sum, sheet) => sum + sheet.bytes, 0);
  let done = 0;
  const tables: ReadTable[] = [];
  for (const part of parts.sheets) {
    const share = part.bytes / Math.max(1, all);
    const sheet = readSheet(part.read(), parts, (fraction) => onProgress(done + fraction * share));
    done += share;
    tables.push(
      ...tablesOfRows(printedRows(sheet), part.name, {
        dialect: ['Excel'],
        notes: notesOf(sheet, part.name, part.hidden),
        decimalSigns: decimalSigns(sheet),
      }),
    );
  }
  onProgress(1);
  if (tables.length === 0)
    throw new Unreadable(
      'Arbetsboken har inga celler med innehåll.',
      'Kontrollera att det är rätt fil, och att tabellen inte är en bild.',
    );
  return tables;
}

function notesOf(sheet: Sheet, name: string, isHidden: boolean): ReadNote[] {
  const notes: ReadNote[] = [];
  if (isHidden) notes.push({ sentence: `Bladet ${name} är dolt i arbetsboken. Det lästes också.` });
  const hidden = sheet.rows.filter((row) => row.hidden);
  if (hidden.length > 0)
    notes.push({
      sentence: `${count(hidden.length, 'rad är dold eller bortfiltrerad', 'rader är dolda eller bortfiltrerade')} i bladet och lästes också.`,
      lines: firstLines(hidden),
    });
  const columns = new Set<number>();
  for (const { cells } of sheet.rows) for (const { column } of cells) columns.add(column);
  const unseen = [...columns].filter(sheet.isHiddenColumn).length;
  if (unseen > 0)
    notes.push({
      sentence: `${count(unseen, 'kolumn är dold', 'kolumner är dolda')} i bladet och lästes också.`,
    });
  const errors = sheet.rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'error'));
  if (errors.length > 0)
    notes.push({
      sentence: `${count(errors.length, 'rad', 'rader')} har celler med ett fel från Excel (till exempel #DIV/0!). Felet står kvar som text och räknas inte som ett värde.`,
      lines: firstLines(errors),
    });
  const formulas = sheet.rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'formula'));
  if (formulas.length > 0)
    notes.push({
      sentence: `${count(formulas.length, 'rad', 'rader')} har formler utan sparat resultat. De läses som ”${notComputed}”. Öppna arbetsboken i Excel, spara den och öppna den igen.`,
      lines: firstLines(formulas),
    });
  return notes;
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

const firstLines = (rows: readonly { readonly line: number }[]) => rows.slice(0, 20).map(({ line }) => line);
