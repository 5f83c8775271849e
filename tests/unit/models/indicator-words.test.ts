import { expect, test } from 'vitest';
import { measurements, periodicities, polarities, unitsOfMeasure } from '@/domain/indicator';
import {
  directionInWords,
  measurementInWords,
  periodicityInWords,
  unitInWords,
} from '@/models/indicator-words';

test('an index is told from a percentage in words (rule 3), and no kind is told by its code', () => {
  expect(unitInWords.index).not.toMatch(/procent|%/);
  const words = [
    ...unitsOfMeasure.map((one) => unitInWords[one]),
    ...measurements.flatMap((one) => measurementInWords[one] ?? []),
    ...periodicities.map((one) => periodicityInWords[one]),
    ...polarities.map((one) => directionInWords[one]),
  ];
  expect(words.filter((word) => /_|undefined/.test(word))).toEqual([]);
});

test('a neutral indicator has no better direction (rule 6)', () => {
  expect(directionInWords.neutral).toBe('Varken högre eller lägre är bättre i sig');
});
