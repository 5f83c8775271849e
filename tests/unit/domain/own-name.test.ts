import { describe, expect, it } from 'vitest';
import { isOwnName, ownName } from '@/domain/own-name';

describe('the name of an own extract', () => {
  it.each([
    ['ami-2024', [], 'eget-ami-2024'],
    ['ami-2024', ['eget-ami-2024'], 'eget-ami-2024-2'],
    ['ami-2024', ['eget-ami-2024', 'eget-ami-2024-2'], 'eget-ami-2024-3'],
    // One that was taken out and is opened again does not become one's own twice.
    ['eget-ami-2024', [], 'eget-ami-2024'],
    ['eget-ami-2024', ['eget-ami-2024'], 'eget-ami-2024-2'],
    ['', [], 'eget-uttag'],
  ])('of %j, with %j taken, is %s', (wanted, taken, name) => {
    expect(ownName(wanted, taken)).toBe(name);
  });

  it('is never that of a served extract, whatever the file was called', () => {
    expect(ownName('hagersten-alvsjo', [])).not.toBe('hagersten-alvsjo');
    expect(isOwnName('hagersten-alvsjo')).toBe(false);
    expect(isOwnName(ownName('hagersten-alvsjo', []))).toBe(true);
  });

  it('is cut to what a link and a folder bear, still free and still a slug', () => {
    const long = 'uppfoljning-'.repeat(20);
    const first = ownName(long, []);
    const second = ownName(long, [first]);
    expect(first.length).toBeLessThanOrEqual(60);
    expect(second.length).toBeLessThanOrEqual(60);
    expect(second).not.toBe(first);
    for (const name of [first, second]) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
