/** The reader's last questions, the latest first. */
export interface QuestionStore {
  /** The same array until it is changed. */
  readonly read: () => readonly string[];
  /** Puts a question first; the oldest goes where there are too many. */
  readonly add: (question: string) => void;
  readonly replace: (questions: readonly string[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const name = 'tertial:sql-fragor';

export const mostQuestions = 20;
/** Longer ones are not kept: the browser's store is small. */
export const longestQuestion = 10_000;

/** Kept in the browser between visits; where it refuses to store, until the page is left. @param kept asked for at each use */
export function questionStore(kept: () => Storage): QuestionStore {
  let known: readonly string[] | undefined;
  const listeners = new Set<() => void>();
  const read = () => {
    known ??= stored(kept);
    return known;
  };
  const replace = (questions: readonly string[]) => {
    known = questions.filter((one) => one.length <= longestQuestion).slice(0, mostQuestions);
    try {
      kept().setItem(name, JSON.stringify(known));
    } catch {
      // Private mode, or the store is full: they stay for the visit.
    }
    for (const listener of listeners) listener();
  };
  return {
    read,
    add: (question) => replace([question, ...read().filter((one) => one !== question)]),
    replace,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function stored(kept: () => Storage): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(kept().getItem(name) ?? '[]');
    return Array.isArray(parsed)
      ? parsed.filter((one): one is string => typeof one === 'string').slice(0, mostQuestions)
      : [];
  } catch {
    return [];
  }
}
