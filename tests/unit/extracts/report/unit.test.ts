import { describe, expect, it } from 'vitest';
import { readText } from './read-fixture';

/** A report with this head, its lines as they stand before the table of contents. */
const headed = (...head: string[]) =>
  readText([...head, '', 'Innehållsförteckning', '', 'Analys\t3', '', 'Analys'].join('\n'));

const unitOf = (reading: ReturnType<typeof readText>) => {
  const id = reading.tables.documents[0]?.unit_id;
  return reading.catalogue.units.find(({ unit_id }) => unit_id === id)?.name;
};

describe('the unit of a report', () => {
  it('is another than one a letter away, where its name is spelled the same twice', () => {
    const reading = headed('Verksamhetsberättelse 2024 för Enheten Klevern', '', 'Enheten Klevern', '08-123');
    expect(unitOf(reading)).toBe('Enheten Klevern');
    expect(reading.findings.map(({ text }) => text)).toEqual(['Enheten Klevern']);
  });

  it('is the known one where damage struck once and the name stands whole elsewhere', () => {
    const reading = headed('Verksamhetsberättelse 2024 för Enheten Klövrn', '', 'Enheten Klövern', '08-123');
    expect(unitOf(reading)).toBe('Enheten Klövern');
    expect(reading.corrections).toHaveLength(1);
    expect(reading.findings).toEqual([]);
  });

  it('is to be checked where a damaged name stands alone', () => {
    const reading = headed('Verksamhetsberättelse 2024 för Enheten Klövrn');
    expect(unitOf(reading)).toBe('Enheten Klövern');
    expect(reading.findings).toHaveLength(1);
  });

  it('is not the known unit that the report is only addressed to', () => {
    const reading = headed(
      'Till',
      'Enheten Klövern',
      '',
      'Tertialrapport 2 2024',
      '',
      'Backen',
      '',
      'Backen',
    );
    expect(unitOf(reading)).toBe('Backen');
    const once = headed('Till', 'Enheten Klövern', '', 'Tertialrapport 2 2024 för Backen');
    expect(once.findings.length).toBeGreaterThan(0);
  });

  it('has its whole name where line breaks cut it, though a part of it stands alone elsewhere', () => {
    const reading = headed(
      'Söderviks stadsdelsförvaltning',
      'Backen och ängarna',
      'Södervik',
      '',
      'Verksamhetsberättelse 2024',
      '',
      'Backen och ängarna',
      'Södervik',
    );
    expect(unitOf(reading)).toBe('Backen och ängarna Södervik');
  });
});
