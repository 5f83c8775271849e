import { afterAll, describe, expect, it } from 'vitest';
import type { Mapping, UnitAnswer } from '@/extracts/mapping/mapping';
import { fileOf, importerOn, indicator, mappingOf, patiently, tablesOf, unit, value } from './import-fixture';

const on = importerOn();
afterAll(() => on.live.close());

const perIndicator = { Antal: indicator('antal') };
const ofYear = (units: Record<string, UnitAnswer>, about: Partial<Mapping> = {}) =>
  mappingOf([{ is: 'unit' }, { is: 'year' }, value()], {
    whole: { indicator: 'Antal' },
    units,
    indicators: perIndicator,
    ...about,
  });

/** What stops, and what should be looked over, of two files that are used together. */
async function found(one: [string, Mapping], other: [string, Mapping]) {
  const files = [one, other].map(([text], at) => fileOf(`fil-${at}.csv`, text));
  const tables = tablesOf(await on.importer.read(files, patiently()));
  const mapped = tables.map(({ id }, at) => ({ id, mapping: [one, other][at]?.[1] ?? ofYear({}) }));
  const { findings } = await on.importer.preview(mapped, new AbortController().signal);
  return findings.map(({ weight, sentence }) => ({ weight, sentence }));
}

const angen = unit('angen', { name: 'Ängen' });

describe('Files that are used together', () => {
  it('do not make one unit of two names that have the same id', async () => {
    const findings = await found(
      ['Enhet;År;Antal\nÄngen;2023;41\nEken;2023;5', ofYear({ Ängen: angen, Eken: unit('eken') })],
      [
        'Enhet;År;Antal\nÅngen;2024;97\nEken;2024;6',
        ofYear({ Ången: unit('angen', { name: 'Ången' }), Eken: unit('eken') }),
      ],
    );
    expect(findings).toEqual([
      {
        weight: 'stops',
        sentence:
          '”Ängen” och ”Ången” är inte samma namn men skulle bli samma enhet. Ändra det ena namnet, eller använd filerna var för sig.',
      },
    ]);
  });

  it('join what has one name in both, and printings of it that case alone tells apart', async () => {
    const findings = await found(
      ['Enhet;År;Antal\nÄngen;2023;41\nEken;2023;5', ofYear({ Ängen: angen, Eken: unit('eken') })],
      [
        'Enhet;År;Antal\nÄNGEN;2024;97\nEken;2024;6',
        ofYear({ ÄNGEN: unit('angen', { name: 'ÄNGEN' }), Eken: unit('eken') }),
      ],
    );
    expect(findings.filter(({ weight }) => weight === 'stops')).toEqual([]);
  });

  it('say of one name with two ids that its figures are kept apart', async () => {
    const findings = await found(
      ['Enhet;År;Antal\nÄngen;2023;41\nEken;2023;5', ofYear({ Ängen: angen, Eken: unit('eken') })],
      [
        'Enhet;År;Antal\nÄngen;2024;97\nEken;2024;6',
        ofYear({ Ängen: unit('angen-1', { name: 'Ängen' }), Eken: unit('eken') }),
      ],
    );
    expect(findings).toEqual([
      { weight: 'asks', sentence: expect.stringMatching(/^”Ängen” blir flera enheter med samma namn/) },
    ]);
  });

  it('do not take figures in two measures for one indicator’s: the first file does not tell what the other’s are', async () => {
    const units = { Eken: unit('eken'), Boken: unit('boken') };
    const percent = { Antal: indicator('antal', { unit_of_measure: 'percent' }) };
    const findings = await found(
      ['Enhet;År;Antal\nEken;2023;5\nBoken;2023;7', ofYear(units)],
      ['Enhet;År;Antal\nEken;2024;6\nBoken;2024;8', ofYear(units, { indicators: percent })],
    );
    expect(findings.map(({ weight }) => weight)).toContain('stops');
    expect(findings[0]?.sentence).toMatch(/^”antal” beskrivs med olika måttenhet/);
  });

  it('are not stopped by an answer for a name that no longer stands in the file', async () => {
    const findings = await found(
      ['Enhet;År;Antal\nÄngen;2023;41\nEken;2023;5', ofYear({ Ängen: angen, Eken: unit('eken') })],
      [
        'Enhet;År;Antal\nÄngen;2024;97\nEken;2024;6',
        ofYear({ Ängen: angen, Ången: unit('angen', { name: 'Ången' }), Eken: unit('eken') }),
      ],
    );
    expect(findings.filter(({ weight }) => weight === 'stops')).toEqual([]);
  });
});
