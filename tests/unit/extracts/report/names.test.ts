import { describe, expect, it } from 'vitest';
import { findName } from '@/extracts/report/names';

const meansTheSame = (printed: string, known: string) =>
  findName(printed, [{ name: known, entry: known }]) !== undefined;

describe('a name one or two letters away from a known one', () => {
  it.each([
    ['Andel inköpta ekologiska livsmede i kronor', 'Andel inköpta ekologiska livsmedel i kronor'],
    ['Tri vselinde', 'Trivselindex'],
    ['Hysesintäkter', 'Hyresintäkter'],
    ['Nämndens verksamhetsystem', 'Nämndens verksamhetssystem'],
    ['Ärenden som anmäلتs till tillsynen', 'Ärenden som anmälts till tillsynen'],
  ])('is the known one, damaged: %s', (printed, known) => {
    expect(meansTheSame(printed, known)).toBe(true);
  });

  it.each([
    ['Antal deltagare som fått ett arbete', 'Andel deltagare som fått ett arbete'],
    ['Andel boende som känner sig otrygga hemma', 'Andel boende som känner sig trygga hemma'],
    ['Odlingarna i Klockarängen norra', 'Odlingarna i Klockarängen södra'],
    ['Odlingarna i Klockarängen östra', 'Odlingarna i Klockarängen västra'],
    ['Övriga interna intäkter', 'Övriga externa intäkter'],
    ['Andel ärenden som avslutas inom fyra veckor', 'Andel ärenden som avslutas utom fyra veckor'],
    ['Andel deltagare i klass II', 'Andel deltagare i klass I'],
  ])('is another where a word of it is another word: %s', (printed, known) => {
    expect(meansTheSame(printed, known)).toBe(false);
    expect(meansTheSame(known, printed)).toBe(false);
  });
});
