import { describe, expect, test } from 'vitest';
import { fileName } from '@/export/file-name';

describe('fileName', () => {
  test('folds Swedish letters and the en dash, and keeps the span of years', () => {
    expect(fileName(['AMI', '2022–2025'], 'csv')).toBe('tertial-ami-2022-2025.csv');
    expect(fileName(['Sjukfrånvaro dag 1–14', 'Örnsberg & Älvsjö'], 'csv')).toBe(
      'tertial-sjukfranvaro-dag-1-14-ornsberg-alvsjo.csv',
    );
  });

  test('folds a letter that is written as two code points as well', () => {
    expect(fileName(['a\u030arsma\u030al'], 'csv')).toBe('tertial-arsmal.csv');
  });

  test('leaves no way out of the download folder', () => {
    expect(fileName(['../../etc/passwd', ''], 'csv')).toBe('tertial-etc-passwd.csv');
  });

  test('cuts a long name without ending on a dash', () => {
    const name = fileName(['x'.repeat(91), 'y'], 'csv');
    expect(name).toBe(`tertial-${'x'.repeat(91)}.csv`);
  });
});
