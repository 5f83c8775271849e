/** The upper half of code page 437, which zips without a mark of UTF-8 are named in. Å, ä and ö stand where 850 has them too. */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

/**
 * The name of a file in a zip. Marked UTF-8, or in Info-ZIP's own field, it is that; unmarked it is UTF-8 where the bytes are (macOS does
 * so), else code page 437.
 */
export function decodeName(bytes: Uint8Array, isUtf8: boolean, extra: DataView): string {
  const name =
    unicodeName(extra) ?? (isUtf8 ? new TextDecoder().decode(bytes) : (strictUtf8(bytes) ?? page437(bytes)));
  // macOS stores å as a and a ring.
  return name.replaceAll('\\', '/').normalize('NFC');
}

/** Info-ZIP's Unicode path field: a version, a checksum of the plain name, and the name. */
function unicodeName(extra: DataView): string | undefined {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    const size = extra.getUint16(at + 2, true);
    if (extra.getUint16(at, true) !== 0x7075 || size < 6 || at + 4 + size > extra.byteLength) continue;
    return strictUtf8(new Uint8Array(extra.buffer, extra.byteOffset + at + 9, size - 5));
  }
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const page437 = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upperHalf[byte - 128])).join('');
