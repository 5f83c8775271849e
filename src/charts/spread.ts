/** Something that takes up `size` along an axis and would stand with its middle at `wanted`. */
export interface Item {
  readonly wanted: number;
  readonly size: number;
}

interface Block {
  /** Indices into the sorted items. */
  readonly items: number[];
  /** Sum of what the block's items would each have its upper end at. */
  sum: number;
  size: number;
}

/**
 * Moves items along an axis until none overlap, each as little as possible: the middles, in the items' own order, with the least sum
 * of squared movements between `min` and `max` (isotonic regression by pooling adjacent violators). Items that wish for the same place keep their order.
 *
 * Where they take up more than there is, they stand edge to edge from `min` and pass `max`.
 */
export function spread(items: readonly Item[], min: number, max: number): number[] {
  const order = items.map((_, i) => i).sort((a, b) => wantedOf(items, a) - wantedOf(items, b));
  const blocks: Block[] = [];
  for (const index of order) {
    const { wanted, size } = itemAt(items, index);
    blocks.push({ items: [index], sum: wanted - size / 2, size });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before && startOf(before, min, max) + before.size > startOf(last, min, max);
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      // Joined, an item of the second block begins where the first block ends.
      before.sum += last.sum - before.size * last.items.length;
      before.items.push(...last.items);
      before.size += last.size;
      blocks.pop();
    }
  }
  const middles = new Array<number>(items.length).fill(0);
  for (const block of blocks) {
    let start = startOf(block, min, max);
    for (const index of block.items) {
      const { size } = itemAt(items, index);
      middles[index] = start + size / 2;
      start += size;
    }
  }
  return middles;
}

const startOf = (block: Block, min: number, max: number): number =>
  Math.max(min, Math.min(max - block.size, block.sum / block.items.length));

function itemAt(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index}`);
  return item;
}

const wantedOf = (items: readonly Item[], index: number): number => itemAt(items, index).wanted;
