import type { Finding } from '../finding';
import { fewWords } from './text';

/** A place where damaged text was mended, or a displaced cell put back. */
export interface Correction {
  readonly document_id: string;
  /** 1-based line in the source. */
  readonly line: number;
  /** Table and column that the reading went to: `observations.value`. */
  readonly field: string;
  readonly printed: string;
  readonly read_as: string;
  /** A sentence in Swedish. */
  readonly why: string;
}

/** What the reading of one document has to say. The document's id is not known until its head is read, so it is stamped on at the end. */
export class Notes {
  readonly #findings: Omit<Finding, 'document_id'>[] = [];
  readonly #corrections: Omit<Correction, 'document_id'>[] = [];

  /** Notes something that could not be placed, or that its user should look at. The text is cut to a few words. */
  find(line: number, text: string, reason: string): void {
    this.#findings.push({ line, text: fewWords(text), reason });
  }

  correct(line: number, field: string, printed: string, readAs: string, why: string): void {
    this.#corrections.push({ line, field, printed, read_as: readAs, why });
  }

  /** The notes in the order of the lines, with the document's id. */
  of(documentId: string): { findings: Finding[]; corrections: Correction[] } {
    const stamp = <T extends { line: number }>(notes: T[]) =>
      notes.map((note) => ({ document_id: documentId, ...note })).sort((a, b) => a.line - b.line);
    return { findings: stamp(this.#findings), corrections: stamp(this.#corrections) };
  }
}
