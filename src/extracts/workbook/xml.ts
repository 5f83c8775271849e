import { Parser } from 'saxen';

/** The attributes of an element by their names without prefix, `r:id` as `id`. */
export type Attributes = (name: string) => string | undefined;

export interface XmlListener {
  /** @param name without prefix: programs differ in whether they write `<row>` or `<x:row>` */
  open?(name: string, attribute: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** So many bytes are decoded and parsed at a time. */
const chunk = 1 << 20;

/**
 * Parses a part of a workbook a megabyte at a time, so that a large sheet is never one string.
 *
 * @throws Error where it is not well-formed
 */
export function parseXml(
  bytes: Uint8Array,
  listener: XmlListener,
  onProgress?: (fraction: number) => void,
): void {
  const parser = new Parser();
  let broken: Error | undefined;
  parser.on('error', (error) => {
    broken ??= error;
  });
  // An attribute that is malformed is an absent one.
  parser.on('warn', () => {});
  parser.on('openTag', (name, attributes, decode) => {
    let all: Record<string, string> | undefined;
    listener.open?.(local(name), (wanted) => {
      all ??= attributes();
      const value = all[wanted] ?? prefixed(all, wanted);
      return value?.includes('&') ? decode(value) : value;
    });
  });
  parser.on('closeTag', (name) => listener.close?.(local(name)));
  parser.on('text', (text, decode) => listener.text?.(text.includes('&') ? decode(text) : text));
  parser.on('cdata', (text) => listener.text?.(text));

  const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
  for (let at = 0; at < bytes.length && !broken; at += chunk) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
    onProgress?.(at / bytes.length);
  }
  const unended = parser.end();
  const error = broken ?? unended;
  if (error) throw error;
}

function prefixed(all: Record<string, string>, wanted: string): string | undefined {
  for (const name in all) if (name.endsWith(`:${wanted}`)) return all[name];
  return undefined;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
