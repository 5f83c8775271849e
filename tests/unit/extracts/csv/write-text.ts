/** A way of writing a table as text, by one who knows nothing of how it is read. */
export interface Writing {
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly quotes: 'all' | 'needed';
  readonly lineBreak: '\r\n' | '\n';
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** The bytes of a table, its header first; undefined where the encoding has no sign for a character of it. */
export function writeText(rows: readonly (readonly string[])[], writing: Writing): Uint8Array | undefined {
  const { delimiter, quotes, lineBreak } = writing;
  const cell = (text: string) =>
    quotes === 'all' || text.includes(delimiter) || /["\r\n]/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return encode(rows.map((row) => row.map(cell).join(delimiter) + lineBreak).join(''), writing.encoding);
}

function encode(text: string, encoding: Writing['encoding']): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return new Uint8Array(Buffer.from(text, 'utf8'));
    case 'utf-8 with mark':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf8'));
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
    case 'windows-1252':
      // Of the characters below 256 all but those that Windows-1252 has other signs for.
      return /^[\0-\x7F\xA0-\xFF]*$/.test(text) ? new Uint8Array(Buffer.from(text, 'latin1')) : undefined;
  }
}
