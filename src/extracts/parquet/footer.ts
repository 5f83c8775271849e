import { Unreadable } from '../read/unreadable';
import { ThriftReader, thriftKind } from './thrift';

/** A column at the file's top, as the file itself stores it: beneath what Arrow makes of it. */
export interface StoredColumn {
  readonly name: string;
  /** Twelve bytes of Julian day and nanoseconds, an older way to store a time. */
  readonly int96: boolean;
  readonly uuid: boolean;
}

/** What stands last in a Parquet file and describes the rest of it. */
export interface Footer {
  readonly columns: readonly StoredColumn[];
  readonly rows: number;
  /** The Thrift struct itself. */
  readonly bytes: Uint8Array;
}

const magic = 'PAR1';
const encryptedMagic = 'PARE';
const int96Kind = 3;
/** Numbers of fields in parquet.thrift. */
const fileField = { schema: 2, rows: 3, keyValues: 5, encryption: 8 };
const schemaField = { type: 1, name: 4, children: 5, logicalType: 10 };
const logicalUuid = 14;

const resend = 'Hämta eller exportera filen på nytt och öppna den igen.';
const encrypted = () =>
  new Unreadable('Filen är krypterad.', 'Spara den utan kryptering och öppna den igen.', 'encrypted');
const damaged = (detail: string) =>
  new Unreadable('Filen är skadad: dess innehållsförteckning går inte att läsa.', resend, detail);

/** @throws Unreadable where the file is empty, encrypted, cut short or no Parquet. */
export async function readFooter(file: Blob): Promise<Footer> {
  if (file.size === 0) throw new Unreadable('Filen är tom.', resend, 'zero bytes');
  const read = async (start: number, end: number) =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  const head = ascii(await read(0, 4));
  const tail = await read(Math.max(0, file.size - 8), file.size);
  const end = ascii(tail.subarray(-4));
  if (head === encryptedMagic || end === encryptedMagic) throw encrypted();
  if (head !== magic) {
    throw new Unreadable(
      'Filen är ingen Parquetfil, trots sitt namn.',
      'Kontrollera att rätt fil har valts.',
      `it begins with ${JSON.stringify(head)}`,
    );
  }
  if (end !== magic || file.size < 12) {
    throw new Unreadable('Filen är avkortad: slutet saknas.', resend, 'no magic at the end');
  }
  const length = new DataView(tail.buffer).getUint32(0, true);
  if (length > file.size - 12) throw damaged(`a footer of ${length} bytes in a file of ${file.size}`);
  const bytes = await read(file.size - 8 - length, file.size - 8);
  try {
    return parseFooter(bytes);
  } catch (error) {
    throw error instanceof RangeError ? damaged(error.message) : error;
  }
}

function parseFooter(bytes: Uint8Array): Footer {
  const reader = new ThriftReader(bytes);
  let columns: readonly StoredColumn[] = [];
  let rows = 0;
  for (const { id, kind } of reader.fields()) {
    if (id === fileField.schema && kind === thriftKind.list) columns = topColumns(reader);
    if (id === fileField.rows && kind === thriftKind.i64) rows = reader.integer();
    // Some columns may be readable without the key. Half a table is not read.
    if (id === fileField.encryption) throw encrypted();
  }
  return { columns, rows, bytes };
}

/** The schema is a tree written depth first: after the root come its columns, nested ones followed by their own. */
function topColumns(reader: ThriftReader): StoredColumn[] {
  const { length } = reader.list();
  const columns: StoredColumn[] = [];
  let inner = 0;
  for (let index = 0; index < length; index++) {
    const { children, ...column } = schemaElement(reader);
    const isTop = index > 0 && inner === 0;
    if (isTop) columns.push(column);
    if (index > 0) inner += children - (isTop ? 0 : 1);
  }
  return columns;
}

function schemaElement(reader: ThriftReader): StoredColumn & { readonly children: number } {
  let [type, name, children, uuid] = [-1, '', 0, false];
  for (const { id, kind } of reader.fields()) {
    if (id === schemaField.type && kind === thriftKind.i32) type = reader.integer();
    if (id === schemaField.name && kind === thriftKind.binary) name = reader.text();
    if (id === schemaField.children && kind === thriftKind.i32) children = reader.integer();
    if (id === schemaField.logicalType && kind === thriftKind.struct) {
      for (const logical of reader.fields()) uuid = logical.id === logicalUuid;
    }
  }
  return { name, int96: type === int96Kind, uuid, children };
}

/**
 * The same file with another hint at its Arrow types, or none. Nothing but the footer is copied.
 *
 * Whoever wrote the file may have left such a hint in it (`ARROW:schema`), and the decoder follows it into types that no table needs
 * (dictionaries, views, 64-bit offsets) or that a damaged hint invents. What the file stores is told by Parquet's own types.
 * @param arrowSchema an Arrow IPC message
 */
export function withArrowHint(file: Blob, footer: Footer, arrowSchema?: Uint8Array): Blob {
  const reader = new ThriftReader(footer.bytes);
  const out: number[][] = [];
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const flush = () => pieces.push(Uint8Array.from(out.splice(0).flat()));
  for (const { id, kind, at } of reader.fields()) {
    if (id === fileField.keyValues) continue;
    out.push([kind, ...varint(id * 2)]);
    flush();
    reader.skip(kind);
    pieces.push(footer.bytes.slice(at, reader.at) as Uint8Array<ArrayBuffer>);
    reader.at = at;
  }
  if (arrowSchema) {
    const value = base64(arrowSchema);
    out.push([thriftKind.list, ...varint(fileField.keyValues * 2), (1 << 4) | thriftKind.struct]);
    out.push(binaryField('ARROW:schema'), binaryField(value), [thriftKind.stop]);
  }
  out.push([thriftKind.stop]);
  flush();
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const lengthBytes = new Uint8Array(Uint32Array.of(length).buffer);
  const data = file.slice(0, file.size - 8 - footer.bytes.length);
  return new Blob([data, ...pieces, lengthBytes, magic]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
}

/** The next field of a struct, holding ASCII text. */
const binaryField = (text: string): number[] => [
  (1 << 4) | thriftKind.binary,
  ...varint(text.length),
  ...new TextEncoder().encode(text),
];

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
