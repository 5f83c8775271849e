import { describe, expect, test } from 'vitest';
import { type Target, targetStatus } from '@/domain/target';

const target = (number: number): Target => ({ kind: 'number', number });

describe('targetStatus', () => {
  test.each([
    ['AMI 85 against 83', 85, 83, 'higher', 'met'],
    ['AMI 64 against 72', 64, 72, 'higher', 'missed'],
    ['sjukfrånvaro 9,5 against 10: lower is better', 9.5, 10, 'lower', 'met'],
    ['sjukfrånvaro 11,6 against 9: higher is not better', 11.6, 9, 'lower', 'missed'],
  ] as const)('%s', (_, outcome, number, polarity, status) => {
    expect(targetStatus(outcome, target(number), polarity)).toBe(status);
  });

  test('equal is met, whichever way is better', () => {
    expect(targetStatus(79, target(79), 'higher')).toBe('met');
    expect(targetStatus(3.5, target(3.5), 'lower')).toBe('met');
  });

  test('a target of zero is a target, not a missing one', () => {
    expect(targetStatus(0, target(0), 'lower')).toBe('met');
    expect(targetStatus(1, target(0), 'lower')).toBe('missed');
  });

  test('an outcome of zero is an outcome: it misses a target of 70', () => {
    expect(targetStatus(0, target(70), 'higher')).toBe('missed');
  });

  test('a target that is to be decided gives no status, not a missed one', () => {
    expect(targetStatus(85, { kind: 'undecided' }, 'higher')).toBe('none');
    expect(targetStatus(85, { kind: 'none' }, 'higher')).toBe('none');
  });

  test('a neutral indicator has no status, even with a target: fewer complaints are not better', () => {
    expect(targetStatus(3, target(5), 'neutral')).toBe('none');
  });
});
