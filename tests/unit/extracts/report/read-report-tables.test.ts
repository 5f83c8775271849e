import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '@/extracts/read/unreadable';
import { projectCatalogue } from '@/extracts/report/project-catalogue';
import { readReportTables } from '@/extracts/report/read-report-tables';
import { readReports } from '@/extracts/report/read-reports';
import { tableNames } from '@/extracts/schema';
import { catalogue } from '../../../fixtures/reports/catalogue';

const source = (name: string) => ({
  name: `${name}.txt`,
  text: readFileSync(new URL(`../../../fixtures/reports/${name}.txt`, import.meta.url), 'utf8'),
});

describe('readReportTables', () => {
  it('gives every table of an extract, with the facts that the parser finds', () => {
    const sources = [source('vb-2024'), source('vb-2025')];
    const { tables } = readReportTables(sources, catalogue);
    expect(Object.keys(tables).sort()).toEqual([...tableNames].sort());
    const { observations, goals } = readReports(sources, catalogue).tables;
    expect(tables.observations).toEqual(observations);
    expect(tables.goals).toEqual(goals);
    expect(tables.documents.map(({ source_file }) => source_file)).toEqual(['vb-2024.txt', 'vb-2025.txt']);
  });

  it('brings the units and indicators that the reports tell of, those above them too, and no others', () => {
    const { tables } = readReportTables([source('vb-2025')], catalogue);
    expect(catalogue.units.length).toBeGreaterThan(tables.units.length);
    const ids = new Set(tables.units.map(({ unit_id }) => unit_id));
    for (const { unit_id } of tables.observations) expect(ids).toContain(unit_id);
    for (const { parent_id } of tables.units) {
      const isKnown = catalogue.units.some(({ unit_id }) => unit_id === parent_id);
      expect(!isKnown || ids.has(parent_id ?? '')).toBe(true);
    }
    const told = new Set([...tables.observations, ...tables.targets].map(({ indicator_id }) => indicator_id));
    expect(new Set(tables.indicators.map(({ indicator_id }) => indicator_id))).toEqual(told);
  });

  it('says what was not understood, with its line, and how much was mended', () => {
    const { notes } = readReportTables([source('vb-2024')], catalogue);
    const { findings, corrections } = readReports([source('vb-2024')], catalogue);
    expect(notes).toHaveLength(findings.length + 1);
    expect(notes[0]?.lines).toEqual([findings[0]?.line]);
    expect(notes.at(-1)?.sentence).toMatch(new RegExp(`^${corrections.length} ställen där texten är skadad`));
  });

  it('keeps nothing of the prose', () => {
    const { tables } = readReportTables([source('vb-2024')], catalogue);
    expect(source('vb-2024').text).toContain('Under året har vi planterat 14 träd');
    expect(JSON.stringify(tables)).not.toMatch(/planterat|Namnsson/);
  });

  it('refuses texts that are no reports', () => {
    expect(() => readReportTables([{ name: 'a.txt', text: 'Enhet\tAMI\nA\t84' }], catalogue)).toThrow(
      Unreadable,
    );
  });

  it('has the project’s own catalogue at hand', () => {
    const { units, indicators, complaintCategories } = projectCatalogue();
    expect(units.map(({ level }) => level)).toContain('city');
    expect(indicators.map(({ indicator_id }) => indicator_id)).toContain('ami');
    expect(complaintCategories.length).toBeGreaterThan(20);
  });
});
