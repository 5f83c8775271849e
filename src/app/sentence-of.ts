import { EngineError } from '@/engine/errors';

/** What the reader is told of an error: the engine's own words where it has some, else that it is ours to mend. */
export function sentenceOf(error: unknown): string {
  if (error instanceof EngineError) return `${error.sentence} ${error.nextStep}`;
  return 'En del av Tertial kom inte fram eller stannade. Läs in sidan igen: ditt val står i adressen och finns kvar. Hjälper det inte, meddela den som förvaltar Tertial hos er.';
}
