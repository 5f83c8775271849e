import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observation, plain, seriesBreak } from './rows';
import { course, type TrendCase, trendOf } from './trend-rows';

const sentencesOf = (of: TrendCase) => trendOf(of).model.bearing.map(plain);
const personal = 'personligt-stod';
const liljeholmen = 'liljeholmens-dagliga-verksamhet';

describe('trendBearing', () => {
  test('says what the drawn page says', () => {
    expect(sentencesOf({})).toEqual([
      'Två värden per enhet räcker inte för att tala om en trend.',
      'Indexet bygger på en enkät vars antal svar inte redovisas, så ingen förändring kan prövas.',
      'Seriebrott för Beställarenheten funktionsnedsättning: egen enhet från 1 april 2025.',
      'Enheternas senaste värden är från olika år.',
    ]);
  });

  test.each([
    [[64], 'Ett värde visar ett läge, inte en förändring.'],
    [[69, 64], 'Två värden räcker inte för att tala om en trend.'],
    [[70, 69, 64], 'Tre värden räcker inte för att skilja en trend från slumpen.'],
    [[70, null, 64], 'Två värden räcker inte för att tala om en trend.'],
    [[70, 69, 68, 67, 66, 65], 'Figuren visar värdena år för år; ingen trend är beräknad.'],
  ])('of one unit, %j: counts numbers, not years', (values, sentence) => {
    expect(sentencesOf({ rows: course(personal, 2019, values) })[0]).toBe(sentence);
  });

  test('says "högst" where not all units have as many', () => {
    const rows = [...course(personal, 2023, [69, 64]), ...course(liljeholmen, 2024, [85])];
    expect(sentencesOf({ rows })[0]).toBe('Högst två värden per enhet räcker inte för att tala om en trend.');
  });

  test('never claims a course, however the figures run', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const { title, bearing } = trendOf({ rows: course(personal, 2018, values) }).model;
        expect([title, ...bearing].join(' ')).not.toMatch(
          /\b(ökar|minskar|stiger|sjunker|förbättra|försämra|uppåt|nedåt|ökning|minskning)/i,
        );
        expect(title).not.toMatch(/trend/i);
      }),
      { numRuns: 50 },
    );
  });

  test('says of sick leave that it is rolling and which base months are known (rule 4)', () => {
    const rows = [
      observation(liljeholmen, 'sjukfranvaro', 2024, 9.5, { base_month: 10 }),
      observation(personal, 'sjukfranvaro', 2024, 11.6),
    ];
    expect(sentencesOf({ rows, selection: { indicator: 'sjukfranvaro' } })).toContain(
      'Värdena är rullande tolvmånaderstal, basmånad oktober 2024 för Liljeholmens dagliga verksamhet, i övrigt inte redovisad.',
    );
    const unknown = rows.map((row) => ({ ...row, base_month: null }));
    expect(sentencesOf({ rows: unknown, selection: { indicator: 'sjukfranvaro' } })).toContain(
      'Värdena är rullande tolvmånaderstal, basmånaden redovisas inte.',
    );
  });

  test('says a low response rate with unit and year, and nothing of half or more (rule 26)', () => {
    const survey = (answers_n: number) =>
      sentencesOf({
        rows: [observation(personal, 'nojd', 2025, 81, { answers_n, population_n: 180 })],
        selection: { indicator: 'nojd' },
      }).join(' ');
    expect(survey(77)).toContain('Personligt stöd 2025: 77 av 180 svarade (43 %), låg svarsfrekvens.');
    expect(survey(90)).not.toContain('låg svarsfrekvens');
  });

  test('says of a survey whether the answers are known: known for the whole, not for the question', () => {
    const selection = { indicator: 'nojd' };
    expect(sentencesOf({ rows: [observation(personal, 'nojd', 2025, 81)], selection })).toContain(
      'Antal svar redovisas inte, så ingen förändring kan prövas.',
    );
    expect(
      sentencesOf({ rows: [observation(personal, 'nojd', 2025, 81, { answers_n: 41 })], selection }),
    ).toContain('Antal svar avser enkäten som helhet, inte frågan, så ingen förändring är prövad.');
  });

  test('names every break between the figures, and none outside them (rule 10)', () => {
    const breakRows = [
      seriesBreak(personal, 'ami', 2023, 'Utanför'),
      seriesBreak(personal, 'ami', 2024, 'Frågan omformulerad 2024'),
      seriesBreak(personal, null, 2025, 'Egen enhet från 1 april 2025'),
      seriesBreak(liljeholmen, 'ami', 2024, 'En annan enhet'),
    ];
    const sentences = sentencesOf({ rows: course(personal, 2023, [69, 64, 66]), breakRows }).join(' ');
    expect(sentences).toContain('frågan omformulerad 2024');
    expect(sentences).toContain('egen enhet från 1 april 2025');
    expect(sentences).not.toMatch(/utanför|annan enhet/i);
  });

  test('says how many of the chosen units the figure leaves out', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `enhet-${index}`);
    const rows = ids.flatMap((id) => course(id, 2024, [80]));
    expect(sentencesOf({ rows, selection: { units: ids } })).toContain(
      'Figuren visar 6 av 8 valda enheter; en figur per enhet visar alla.',
    );
    expect(sentencesOf({ rows, selection: { units: ids, layout: 'multiples' } }).join(' ')).not.toContain(
      'Figuren visar 6',
    );
  });

  test('flags a total outside its two parts, and none that lies between them (rule 14)', () => {
    const of = (total: number) => [
      ...course(personal, 2024, [total]),
      observation(personal, 'ami', 2024, 83, { sex: 'women' }),
      observation(personal, 'ami', 2024, 86, { sex: 'men' }),
    ];
    expect(sentencesOf({ rows: of(95) }).join(' ')).toContain('utanför kvinnors och mäns värden');
    expect(sentencesOf({ rows: of(84) }).join(' ')).not.toContain('utanför');
  });

  test('says nothing of no figures', () => {
    expect(sentencesOf({ rows: course(personal, 2024, [null]) })).toEqual([]);
  });
});
