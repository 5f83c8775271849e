import { parseXml } from './xml';

/** The texts that cells refer to by number. Ruby (how a word is read aloud) is no part of a text. */
export function readStrings(strings: Uint8Array | undefined): readonly string[] {
  if (!strings) return [];
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inRuby = false;
  parseXml(strings, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inRuby = true;
      inText = name === 't';
    },
    close(name) {
      if (name === 'si') texts.push(unescaped(text));
      if (name === 'rPh') inRuby = false;
      inText = false;
    },
    text(part) {
      if (inText && !inRuby) text += part;
    },
  });
  return texts;
}

/** Characters that XML cannot hold stand as `_x000D_` in a workbook. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
