/** Encodings of one byte a character that Swedish files are written in, the one of today first. */
export type SingleByte = 'Windows-1252' | 'Mac OS Roman' | 'DOS (CP850)';

/** The characters from byte 128 on: as the WHATWG Encoding Standard and, for DOS, the Unicode Consortium's CP850.TXT have them. */
const upperHalves: Readonly<Record<SingleByte, string>> = {
  'Windows-1252':
    '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ\xA0¡¢£¤¥¦§¨©ª«¬\xAD®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  'Mac OS Roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\xA0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  'DOS (CP850)':
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xAD±‗¾¶§÷¸°¨·¹³²■\xA0',
};

/**
 * Which of them a file is in, by where its å, ä and ö would stand: next to other letters. Windows-1252, unless none of its own are there
 * and at least two of the three letters are in one of the older ones.
 */
export function singleByteOf(bytes: Uint8Array): SingleByte {
  if (lettersIn(bytes, 'Windows-1252') > 0) return 'Windows-1252';
  const [mac, dos] = [lettersIn(bytes, 'Mac OS Roman'), lettersIn(bytes, 'DOS (CP850)')];
  if (Math.max(mac, dos) < 2 || mac === dos) return 'Windows-1252';
  return mac > dos ? 'Mac OS Roman' : 'DOS (CP850)';
}

/** How many of å, ä and ö, small or capital, stand beside a letter of ASCII. */
function lettersIn(bytes: Uint8Array, encoding: SingleByte): number {
  const upper = upperHalves[encoding];
  return ['å', 'ä', 'ö'].filter((letter) =>
    [letter, letter.toUpperCase()].some((form) => standsInWord(bytes, 128 + upper.indexOf(form))),
  ).length;
}

function standsInWord(bytes: Uint8Array, character: number): boolean {
  for (let at = bytes.indexOf(character); at >= 0; at = bytes.indexOf(character, at + 1)) {
    if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) return true;
  }
  return false;
}

const isLetter = (byte = 0) => (byte > 64 && byte < 91) || (byte > 96 && byte < 123);

/** The text as UTF-8. */
export function fromSingleByte(bytes: Uint8Array, encoding: SingleByte): Uint8Array {
  const encoder = new TextEncoder();
  const sequences = [...upperHalves[encoding]].map((character) => encoder.encode(character));
  const { length } = bytes;
  let size = length;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] as number;
    if (byte > 127) size += (sequences[byte - 128] as Uint8Array).length - 1;
  }
  const text = new Uint8Array(size);
  let end = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 128) {
      text[end] = byte;
      end += 1;
      continue;
    }
    const sequence = sequences[byte - 128] as Uint8Array;
    for (let place = 0; place < sequence.length; place += 1) text[end + place] = sequence[place] as number;
    end += sequence.length;
  }
  return text;
}
