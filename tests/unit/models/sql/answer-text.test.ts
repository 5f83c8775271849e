import { describe, expect, test } from 'vitest';
import { answerNumber, answerText } from '@/models/sql/answer-text';

describe('A cell of an answer', () => {
  test.each([
    ['DOUBLE', '80.0', '80'],
    ['DOUBLE', '-2.5', '−2,5'],
    ['DOUBLE', '1e+300', '1e+300'],
    ['DECIMAL(9,2)', '80.00', '80,00'],
    ['HUGEINT', '12345678901234567890', '12345678901234567890'],
    ['VARCHAR', '-2.5', '-2.5'],
    ['DATE', '2024-01-02', '2024-01-02'],
    ['DOUBLE', null, ''],
  ])('of type %s, %s, reads "%s"', (type, text, read) => {
    expect(answerText(type, text)).toBe(read);
  });

  test.each([
    ['DOUBLE', '80.5', 80.5],
    ['BIGINT', '9007199254740993', undefined],
    ['DOUBLE', 'nan', undefined],
    ['DOUBLE', 'inf', undefined],
    ['VARCHAR', '80.5', undefined],
  ])('of type %s, %s, is the number %s in a file', (type, text, number) => {
    expect(answerNumber(type, text)).toBe(number);
  });
});
