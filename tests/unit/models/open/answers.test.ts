import { describe, expect, test } from 'vitest';
import { freeId, idOfNamed, knownUnit, newUnit } from '@/models/open/answers';

const angen = { id: 'angen', name: 'Ängen' };

describe('the id of a new name', () => {
  test('is its slug where no other has it, and never empty', () => {
    expect(freeId('Ängens förskola', [angen], 'enhet')).toBe('angens-forskola');
    expect(freeId('مدرسة', [], 'enhet')).toMatch(/^enhet-[a-z0-9]+$/);
  });

  test('is not that of another name with the same letters but for dots and rings: its figures would go there', () => {
    const id = idOfNamed('Ången', [angen], 'enhet');
    expect(id).not.toBe('angen');
    expect(idOfNamed('Ången', [angen], 'enhet')).toBe(id);
  });

  test('is not that of a known indicator whose long name differs at its end alone', () => {
    const start = 'Andel medarbetare som anser att de har möjlighet att påverka';
    const first = { id: freeId(`${start} sin arbetstid`, [], 'indikator'), name: `${start} sin arbetstid` };
    expect(idOfNamed(`${start} sina uppgifter`, [first], 'indikator')).not.toBe(first.id);
  });
});

describe('the id of one that is renamed', () => {
  test('is its own where only case and signs changed', () => {
    const own = { id: 'angen-1abc', name: 'Ången' };
    expect(idOfNamed('ÅNGEN', [own, angen], 'enhet')).toBe('angen-1abc');
  });

  test('is another’s where the reader gives it the very same name: so two names are said to be one', () => {
    expect(idOfNamed('ängen', [angen], 'enhet')).toBe('angen');
  });
});

test('a printed name that is said to be new gets an id of its own, though a known one has the same name', () => {
  const known = knownUnit({
    unit_id: 'angen',
    name: 'Ängen',
    short_name: 'Ängen',
    level: 'unit',
    parent_id: null,
    service_area: null,
    valid_from: null,
    valid_to: null,
    succeeds: null,
  });
  expect(newUnit('Ängen', [known]).unit_id).not.toBe('angen');
});
