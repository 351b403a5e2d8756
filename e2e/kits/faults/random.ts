/** The same seed gives the same plan (mulberry32). */
export function makeRandom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (share: number) => next() < share,
    pick: <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T,
    shuffle: <T>(list: readonly T[]): T[] => {
      const left = [...list];
      return list.map(() => left.splice(between(0, left.length - 1), 1)[0] as T);
    },
  };
}

export type Random = ReturnType<typeof makeRandom>;
