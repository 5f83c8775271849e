import { builtInFormat, general, type NumberFormat, readFormatCode } from './number-format';
import { parseXml } from './xml';

/** The number format of each cell style, by its place among them. */
export function readStyles(styles: Uint8Array | undefined): readonly NumberFormat[] {
  if (!styles) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let list = '';
  parseXml(styles, {
    open(name, attribute) {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      if (name === 'numFmt' && list === 'numFmts')
        codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'xf' && list === 'cellXfs') ids.push(Number(attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return ids.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInFormat(id) : code === '' ? general : readFormatCode(code);
  });
}
