/** Chance that falls the same way every time: the demo shows the same office on every machine. */
export type Random = {
  int(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
};

/** Mulberry32. */
export function random(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { int, pick: (list) => list[int(0, list.length - 1)] as never };
}
