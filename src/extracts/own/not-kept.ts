import type { NotKept } from './own-extracts';
import { fits, type Room } from './room';
import { sizeInWords } from './size-in-words';

const untilClosed =
  'Uttaget går att använda tills sidan stängs eller läses in på nytt. Ladda ner det under Data om det behövs igen.';

/** The browser has no place for files here: a private window, an address without encryption, an old version. */
export const noPlace: NotKept = {
  sentence:
    'Webbläsaren låter inte Tertial spara uttag här. Det kan bero på att fönstret är privat, att adressen inte är krypterad (https) eller att webbläsaren är gammal.',
  nextStep: untilClosed,
};

/** @param hasGone removed ones, that could still be had back, have made room for it */
const untouched = (hasGone: boolean): string =>
  hasGone
    ? 'De uttag som finns är kvar, men borttagna uttag har fått lämna plats och går inte längre att ta tillbaka.'
    : 'De uttag som redan finns är kvar.';

/**
 * The browser gives no more room. Sizes are in bytes.
 *
 * @param room as the browser tells of it; some give no more than a part of what they tell, and then the figures are left out
 */
export function full(title: string, needed: number, room: Room, hasGone = false): NotKept {
  const given = fits(needed, room)
    ? ', och mer utrymme ger webbläsaren inte Tertial'
    : `, av de ${sizeInWords(room.quota ?? 0)} som Tertial får använda är ${sizeInWords(Math.max(0, (room.quota ?? 0) - (room.usage ?? 0)))} lediga`;
  return {
    sentence: `”${title}” fick inte plats i webbläsaren: uttaget är ${sizeInWords(needed)}${given}. ${untouched(hasGone)}`,
    nextStep: `Ta bort uttag som inte behövs under Data och öppna filen igen. ${untilClosed}`,
  };
}

/** The browser refused for a reason of its own. */
export const refused = (title: string, hasGone = false): NotKept => ({
  sentence: `”${title}” kunde inte sparas i webbläsaren. ${untouched(hasGone)}`,
  nextStep: untilClosed,
});
