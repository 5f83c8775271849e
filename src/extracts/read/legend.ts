import type { LegendEntry } from './read-table';

const mark = String.raw`(["'”“»«]?)(\.{1,3}|…|[-\u2010-\u2015\u2212]{1,2}|[*#xX]|n\/?a)\1`;
const explained = new RegExp(String.raw`^${mark}\s*(?:=|:|betyder|innebär)\s*(\S.*)$`, 'i');
const beside = new RegExp(String.raw`^${mark}\s+(\S.*)$`, 'i');
const absence =
  /uppgift|saknas|noll|intet|inget|inga|sekretess|för få|färre än|skydd|\bej\b|\binte\b|förekom|tillgänglig|döljs|dolda?\b|undertryck/i;

/** No legend's line is longer, and a longer one is not looked through. */
const longest = 1000;

/** Where a line that says several things goes on with another sign: after a comma, or with a sentence of its own. */
const nextSign =
  /(?:\s*[,;|]\s*|\.\s+)(?=["'”“»«]?(?:\.{1,3}|…|[-\u2010-\u2015\u2212]{1,2}|[*#xX]|n\/?a)["'”“»«]?\s*[=:])/i;

/** What a line says before it comes to the signs: of "Källa: SCB. .. = uppgift saknas" the source. */
export const beforeLegend = (line: string): string => line.slice(0, longest).split(nextSign, 1)[0] ?? '';

/** What the lines around a table say that its signs stand for: `.. = Uppgift saknas`, `- Noll`, several on a line too. */
export function readLegend(lines: readonly string[]): LegendEntry[] {
  const entries = lines.flatMap((line) => {
    if (line.length > longest) return [];
    const text = line
      .replace(/^\s*(?:teckenförklaring(?:ar)?|förklaring(?:ar)?|symboler)\s*:?\s*/i, '')
      .trim();
    return text.split(nextSign).flatMap(entryOf);
  });
  const seen = new Set<string>();
  return entries.filter((entry) => !seen.has(entry.mark) && seen.add(entry.mark));
}

function entryOf(part: string): LegendEntry[] {
  const said = explained.exec(part);
  // Without a sign of equality only words of absence tell a legend from a bulleted sentence.
  const shown = said ?? beside.exec(part);
  const [, , sign, meaning = ''] = shown ?? [];
  if (sign === undefined || (!said && !absence.test(meaning))) return [];
  return [{ mark: sign, meaning: meaning.replace(/[\s.;,]+$/, '') }];
}
