/** Something found in the rows that a mapping gives, before they are used. */
export interface ImportFinding {
  /** `stops`: the data cannot be used until it is settled. `asks`: they can, and the reader should have seen it. */
  readonly weight: 'stops' | 'asks' | 'tells';
  readonly kind:
    | 'duplicate_keys'
    | 'total_among_parts'
    | 'multiplied_rows'
    | 'mixed_measures'
    | 'unread_cells'
    | 'unsettled'
    | 'left_out'
    | 'nothing_to_use';
  /** What is so and what to do about it, in Swedish. */
  readonly sentence: string;
  readonly count: number;
  /** Some of the rows that it is about, as printed; `line` in the file where known. */
  readonly examples: readonly { readonly line: number | null; readonly text: string }[];
  /** Places in the mapping that settle it. */
  readonly columns?: readonly number[];
}
