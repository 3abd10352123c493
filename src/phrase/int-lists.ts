// A growing list of lists of whole numbers in two flat arrays: thousands of small arrays would lie all over the memory,
// and every look into one would wait for it.

export class IntLists {
  /** Where each list starts in `items`; the entry behind the last list is where it ends. */
  start = new Int32Array(64);
  items = new Int32Array(64);
  /** How many lists there are. */
  count = 0;

  push(list: ArrayLike<number>): void {
    const from = this.start[this.count]!;
    if (this.count + 2 > this.start.length) this.start = grown(this.start, this.count + 2);
    if (from + list.length > this.items.length) this.items = grown(this.items, from + list.length);
    this.items.set(list, from);
    this.count++;
    this.start[this.count] = from + list.length;
  }

  clear(): void {
    this.count = 0;
  }
}

/** The array with room for `least` numbers or more. */
export function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}
