import { unpack } from '../archive/unpack';
import { readZipDirectory } from '../archive/zip-directory';
import type { NumberFormat } from './number-format';
import { readStrings } from './strings';
import { readStyles } from './styles';
import { parseXml } from './xml';

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Its size when unpacked. */
  readonly bytes: number;
  read(): Uint8Array;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/**
 * The parts of a workbook, found as its own relations say, not by their usual names.
 *
 * @throws Error where it has no workbook part, or a part is not XML; Unreadable where its zip is damaged
 */
export function workbookParts(bytes: Uint8Array): WorkbookParts {
  const entries = new Map(
    readZipDirectory(bytes).map((entry) => [entry.name.toLowerCase().replace(/^\//, ''), entry]),
  );
  const part = (path: string) => {
    const entry = entries.get(path.toLowerCase());
    return entry && { bytes: entry.unpacked, read: () => unpack(bytes, entry) };
  };
  const relations = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const found = part(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return found ? readRelations(found.read(), folder) : new Map<string, Relation>();
  };
  const ofType = (all: ReadonlyMap<string, Relation>, type: string) =>
    [...all.values()].find((relation) => relation.type === type)?.target;

  const path = ofType(relations(''), 'officeDocument') ?? 'xl/workbook.xml';
  const book = part(path);
  if (!book) throw new Error(`The workbook has no ${path}`);
  const related = relations(path);
  const textPart = (type: string) => {
    const target = ofType(related, type);
    return target === undefined ? undefined : part(target)?.read();
  };
  const { sheets, epoch1904 } = readBook(book.read());
  return {
    epoch1904,
    strings: readStrings(textPart('sharedStrings')),
    formats: readStyles(textPart('styles')),
    sheets: sheets.flatMap(({ id, name, hidden }) => {
      const relation = related.get(id);
      // A chart on a sheet of its own has no cells.
      if (relation?.type !== 'worksheet') return [];
      const found = part(relation.target);
      if (!found) throw new Error(`The workbook has no ${relation.target}`);
      return [{ name, hidden, ...found }];
    }),
  };
}

function readRelations(xml: Uint8Array, folder: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  parseXml(xml, {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      relations.set(attribute('Id') ?? '', {
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : resolved(folder + target),
      });
    },
  });
  return relations;
}

/** A path without `..`. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function readBook(xml: Uint8Array) {
  const sheets: { id: string; name: string; hidden: boolean }[] = [];
  let epoch1904 = false;
  parseXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name === 'sheet')
        sheets.push({
          id: attribute('id') ?? '',
          name: attribute('name') ?? '',
          hidden: (attribute('state') ?? 'visible') !== 'visible',
        });
    },
  });
  return { sheets, epoch1904 };
}
