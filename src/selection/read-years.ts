import type { LinkReader } from './link-reader';
import type { Selection } from './selection';

const outside = 'som uttaget saknar värden för';

/** The year in focus, where the extract has values for it. */
export function readYear(link: LinkReader, years: readonly number[]): number | undefined {
  const text = link.text('ar');
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) {
    link.note(
      'ar',
      text,
      (printed) => `Länken anger året ”${printed}”, som inte är ett årtal. Det är utelämnat.`,
    );
    return undefined;
  }
  if (years.includes(Number(text))) return Number(text);
  link.note('ar', text, (printed) => `Länken anger året ${printed}, ${outside}. Det är utelämnat.`);
  return undefined;
}

/**
 * The span of years: "2022-2025", or "2024" for one. What lies outside the extract's first and last year is cut off, and two years in the
 * wrong order are swapped; both are said.
 */
export function readSpan(link: LinkReader, years: readonly number[]): Selection['years'] {
  const text = link.text('aren');
  if (text === undefined) return undefined;
  // An en dash too: that is how the page itself prints a span, and how it gets pasted.
  const [, first, second = first] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(text) ?? [];
  if (first === undefined || second === undefined) {
    link.note(
      'aren',
      text,
      (printed) => `Länken anger åren ”${printed}”, som inte går att läsa. De är utelämnade.`,
    );
    return undefined;
  }
  const asked = { from: Math.min(+first, +second), to: Math.max(+first, +second) };
  // Without years the ends are infinite and the wrong way round, so that every span is outside.
  const held = { from: Math.min(...years), to: Math.max(...years) };
  if (asked.from > held.to || asked.to < held.from) {
    link.note('aren', text, () => `Länken anger åren ${spanned(asked)}, ${outside}. De är utelämnade.`);
    return undefined;
  }
  if (first > second) {
    link.note('aren', text, () => `Länken anger åren baklänges. De läses som ${spanned(asked)}.`);
  }
  const shown = { from: Math.max(asked.from, held.from), to: Math.min(asked.to, held.to) };
  if (shown.from !== asked.from || shown.to !== asked.to) {
    link.note(
      'aren',
      text,
      () =>
        `Länken anger åren ${spanned(asked)}, men uttaget har värden för ${spanned(held)}. ${spanned(shown)} visas.`,
    );
  }
  return shown;
}

/** As `spanOfYears` in the layer format, which this one does not see. */
function spanned({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}
