import type { NotKept } from './own-extracts';
import { sizeInWords } from './size-in-words';

const untilClosed =
  'Uttaget går att använda tills sidan stängs eller läses in på nytt. Ladda ner det under Data om det behövs igen.';

/** The browser has no place for files here: a private window, an address without encryption, an old version. */
export const noPlace: NotKept = {
  sentence:
    'Webbläsaren låter inte Tertial spara uttag här. Det kan bero på att fönstret är privat, att adressen inte är krypterad (https) eller att webbläsaren är gammal.',
  nextStep: untilClosed,
};

/** The browser gives no more room. The sizes are in bytes; those that it does not tell are left out. */
export function full(
  title: string,
  needed: number,
  { quota, usage }: { readonly quota?: number | undefined; readonly usage?: number | undefined },
): NotKept {
  const given =
    quota === undefined || usage === undefined
      ? ''
      : `, av de ${sizeInWords(quota)} som Tertial får använda är ${sizeInWords(Math.max(0, quota - usage))} lediga`;
  return {
    sentence: `”${title}” fick inte plats i webbläsaren: uttaget är ${sizeInWords(needed)}${given}. De uttag som redan finns är kvar.`,
    nextStep: `Ta bort uttag som inte behövs under Data och öppna filen igen. ${untilClosed}`,
  };
}

/** The browser refused for a reason of its own. */
export const refused = (title: string): NotKept => ({
  sentence: `”${title}” kunde inte sparas i webbläsaren. De uttag som redan finns är kvar.`,
  nextStep: untilClosed,
});
