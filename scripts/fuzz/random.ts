/** Random choices that a seed repeats. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** True in one case of so many. */
  oneIn(many: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Bytes as text of one character each. */
  bytes(length: number): string;
}

/** @param seed any whole number; mulberry32, a generator in the public domain. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    oneIn: (many) => below(many) === 0,
    pick: ([first, ...others]) => others[below(others.length + 1) - 1] ?? first,
    bytes: (length) => String.fromCharCode(...Array.from({ length }, () => below(256))),
  };
}
