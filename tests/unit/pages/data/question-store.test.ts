import { describe, expect, test } from 'vitest';
import { mostQuestions, questionStore } from '@/pages/data/sql/question-store';

/** A browser's store with the two doors that are used. */
function storage(content: Record<string, string> = {}): Storage {
  const held = new Map(Object.entries(content));
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  } as Storage;
}

describe('The last questions', () => {
  test('stand the latest first, each once, no more than can be looked through, and are there at the next visit', () => {
    const kept = storage();
    const store = questionStore(() => kept);
    for (let at = 0; at < mostQuestions + 5; at++) store.add(`SELECT ${at}`);
    store.add('SELECT 10');
    const next = questionStore(() => kept).read();
    expect(next).toHaveLength(mostQuestions);
    expect(next.slice(0, 2)).toEqual(['SELECT 10', `SELECT ${mostQuestions + 4}`]);
    expect(next.filter((one) => one === 'SELECT 10')).toHaveLength(1);
  });

  test('are the visit’s alone where the browser refuses to store, and none where another has written there', () => {
    const refusing = questionStore(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    refusing.add('SELECT 1');
    expect(refusing.read()).toEqual(['SELECT 1']);
    for (const content of ['{', '{"a":1}', 'null', '[1,null]'])
      expect(questionStore(() => storage({ 'tertial:sql-fragor': content })).read()).toEqual([]);
  });

  test('leave out one that is a pasted file', () => {
    const store = questionStore(() => storage());
    store.add('x'.repeat(100_000));
    expect(store.read()).toEqual([]);
  });
});
