import { Unreadable } from './unreadable';

/** So much of a file is looked at to tell what it is. */
const looked = 65_536;

/**
 * The first of a file as text, for telling what it is and nothing else; undefined where it is no text. UTF-16 is known by its byte order
 * mark or by its zero bytes, which other text has none of.
 */
export function textKind(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, looked);
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  if (head.includes(0)) return withoutMark(head);
  const text = new TextDecoder().decode(head);
  return text.slice(0, -3).includes('\uFFFD') ? new TextDecoder('windows-1252').decode(head) : text;
}

/** UTF-16 that has lost its byte order mark: zero bytes at every other place. */
function withoutMark(head: Uint8Array): string | undefined {
  const zeros = (from: 0 | 1) => head.filter((byte, at) => byte === 0 && at % 2 === from).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 3 < head.length) return undefined;
  const text = new TextDecoder(odd > 0 ? 'utf-16le' : 'utf-16be').decode(head);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells numbers from letters
  return /[\x00-\x08\x0E-\x1F]/.test(text) ? undefined : text;
}

/** Why text of another program's kind is not read as a table; undefined where it may be one. */
export function refusedText(text: string, name: string): Unreadable | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (
    /^<(?:!doctype html|html|head|body|table|meta)\b/i.test(start) ||
    /^<\?xml[\s\S]{0,300}<html\b/i.test(start)
  )
    return new Unreadable(
      /\.xlsx?$/i.test(name)
        ? 'Filen heter som en Excel-fil men är en webbsida.'
        : 'Filen är en webbsida (HTML).',
      'Öppna den i Excel och spara som .xlsx, eller hämta uttaget som CSV.',
    );
  if (/^<(?:\?xml|\w+:?\w*\s+xmlns)/i.test(start))
    return /urn:schemas-microsoft-com:office:spreadsheet/.test(start)
      ? new Unreadable(
          'Filen är ett XML-kalkylblad från äldre Excel.',
          'Öppna den i Excel och spara som .xlsx.',
        )
      : new Unreadable('Filen är XML.', 'Hämta uttaget som CSV eller Excel (.xlsx).');
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]]|$))/.test(start) && !/^\[[^\]\n]*\][;,\t]/.test(start))
    return new Unreadable('Filen är JSON.', 'Hämta uttaget som CSV, Excel (.xlsx) eller Parquet.');
  return undefined;
}
