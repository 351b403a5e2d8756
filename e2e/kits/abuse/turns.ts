const AT_ONCE = 4;

/** A few at a time, in order: enough to keep the portal busy, not enough to measure its patience. */
export async function inTurns<T>(all: readonly T[], work: (item: T, index: number) => Promise<void>) {
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < all.length; index = next++) await work(all[index] as T, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
