/** Something that went wrong, as its reader is told of it. */
export interface ToldFailure {
  readonly sentence: string;
  readonly nextStep: string;
}

/** The words of an error that has some (`Unreadable`, the engine's own); of another, that it is ours to mend. */
export function toldFailure(error: unknown): ToldFailure {
  if (hasWords(error)) return { sentence: error.sentence, nextStep: error.nextStep };
  return {
    sentence: 'Det gick inte att läsa uppgifterna. Ingenting har ändrats.',
    nextStep: 'Försök igen. Hjälper det inte, meddela den som förvaltar Tertial hos er.',
  };
}

const hasWords = (error: unknown): error is ToldFailure =>
  error instanceof Error &&
  'sentence' in error &&
  typeof error.sentence === 'string' &&
  'nextStep' in error &&
  typeof error.nextStep === 'string';
