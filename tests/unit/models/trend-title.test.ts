import { describe, expect, test } from 'vitest';
import { seriesBreak, target } from './rows';
import { course, type TrendCase, trendOf } from './trend-rows';

const titleOf = (of: TrendCase) => trendOf(of).model.title.replaceAll('\u00a0', ' ');
const personal = 'personligt-stod';
const liljeholmen = 'liljeholmens-dagliga-verksamhet';
const one = course(personal, 2023, [69, 64]);
const many = (count: number) => Array.from({ length: count }, (_, index) => `enhet-${index}`);

describe('trendTitle', () => {
  test('holds each unit’s last value against its own target of that year', () => {
    expect(titleOf({ selection: { units: [personal, liljeholmen] } })).toBe(
      'Liljeholmens dagliga verksamhet når sitt årsmål 2024, Personligt stöd inte',
    );
  });

  test('says that last values are of different years: "når sina årsmål 2023–2025" would claim every year', () => {
    expect(titleOf({})).toBe(
      'Tre av fyra enheter når sitt årsmål enligt senaste värde (2023–2025), Personligt stöd inte',
    );
  });

  test('of one unit: own target before the council’s, with figure and year', () => {
    const own = target(personal, 'ami', 2024, 72);
    const council = target(null, 'ami', 2024, 60);
    expect(titleOf({ rows: one, targetRows: [own, council] })).toBe(
      'Personligt stöd når inte sitt årsmål 72: 64 (2024)',
    );
    expect(titleOf({ rows: one, targetRows: [council] })).toBe(
      'Personligt stöd når KF:s årsmål 60: 64 (2024)',
    );
    expect(titleOf({ rows: one, targetRows: [] })).toBe('Personligt stöd 2024: Aktivt medskapandeindex 64');
  });

  test('last year’s target is not this year’s', () => {
    expect(titleOf({ rows: one, targetRows: [target(personal, 'ami', 2023, 60)] })).toBe(
      'Personligt stöd 2024: Aktivt medskapandeindex 64',
    );
  });

  test('a target without a number is no target to reach', () => {
    expect(titleOf({ rows: one, targetRows: [target(personal, 'ami', 2024, null)] })).toBe(
      'Personligt stöd 2024: Aktivt medskapandeindex 64',
    );
  });

  test('of several without own targets: the council’s', () => {
    const rows = [...one, ...course(liljeholmen, 2024, [85])];
    expect(titleOf({ rows, targetRows: [target(null, 'ami', 2024, 83)] })).toBe(
      'Liljeholmens dagliga verksamhet når KF:s årsmål 2024, Personligt stöd inte',
    );
  });

  test('of several without any target: the figures alone', () => {
    const rows = [...one, ...course(liljeholmen, 2024, [85])];
    expect(titleOf({ rows, targetRows: [] })).toBe('Aktivt medskapandeindex: 64–85 (2024)');
  });

  test('none of two reaches its target', () => {
    const rows = [...one, ...course(liljeholmen, 2024, [85])];
    expect(titleOf({ rows, targetRows: [target(null, 'ami', 2024, 90)] })).toBe(
      'Liljeholmens dagliga verksamhet och Personligt stöd når inte KF:s årsmål 2024',
    );
  });

  test.each([
    [0, 'Ingen av fem enheter når sitt årsmål 2024'],
    [1, 'enhet-0 når sitt årsmål 2024, övriga fyra inte'],
    [4, 'Fyra av fem enheter når sitt årsmål 2024, enhet-4 inte'],
    [5, 'Fem av fem enheter når sitt årsmål 2024'],
  ])(
    'counts where more than two stand on one side, and names the few on the other: %i of five',
    (met, title) => {
      const ids = many(5);
      const rows = ids.flatMap((id) => course(id, 2024, [80]));
      const targetRows = ids.map((id, index) => target(id, 'ami', 2024, index < met ? 75 : 85));
      expect(titleOf({ rows, targetRows })).toBe(title);
    },
  );

  describe('of a value that the report itself doubts', () => {
    const doubt = (unitId: string) => [
      seriesBreak(unitId, 'ami', 2024, 'Statistik saknas', { kind: 'method' }),
    ];
    const both = [...one, ...course(liljeholmen, 2023, [79, 85])];
    const targetRows = [target(personal, 'ami', 2024, 60), target(liljeholmen, 'ami', 2024, 83)];

    test('counts it on neither side: "når sitt årsmål" would lean on it', () => {
      expect(titleOf({ rows: both, targetRows, breakRows: doubt(personal) })).toBe(
        'Liljeholmens dagliga verksamhet når sitt årsmål 83: 85 (2024)',
      );
    });

    test('gives the figure alone where it is the only one, with the doubt', () => {
      expect(titleOf({ rows: one, targetRows, breakRows: doubt(personal) })).toBe(
        'Aktivt medskapandeindex: 64 (2024), osäkert enligt rapporten',
      );
    });

    test('a break of another kind is no doubt of the level', () => {
      const breakRows = [seriesBreak(personal, 'ami', 2024, 'Frågan omformulerad', { kind: 'wording' })];
      expect(titleOf({ rows: one, targetRows, breakRows })).toBe(
        'Personligt stöd når sitt årsmål 60: 64 (2024)',
      );
    });
  });

  test('says that the years are empty', () => {
    expect(titleOf({ rows: course(personal, 2024, [null]) })).toBe(
      'Aktivt medskapandeindex: inga värden för de valda åren',
    );
  });
});
