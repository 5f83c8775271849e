/** Something that a reader of a file could not place, or placed in a way that its user should look at. */
export interface Finding {
  readonly document_id: string;
  /** 1-based line in the source. */
  readonly line: number;
  /** The text that it is about, as printed, cut to a few words. */
  readonly text: string;
  /** What happened and what to do, a sentence in Swedish. */
  readonly reason: string;
}
