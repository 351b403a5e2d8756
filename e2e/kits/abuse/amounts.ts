/** How much of each (forms and calls: for each action, beside one of every bend): the short form runs within `npm test`, the long one is for a night or a doubt. */
export const AMOUNTS = {
  short: {
    forms: 0,
    words: 0,
    calls: 3,
    origins: 3,
    paths: 200,
    ends: 10,
    routes: 15,
    bodies: 60,
    heavy: 2,
    files: 120,
    doors: 1,
  },
  long: {
    forms: 300,
    words: 20,
    calls: 60,
    origins: 12,
    paths: 6_000,
    ends: 110,
    routes: 500,
    bodies: 2_000,
    heavy: 6,
    files: 200,
    doors: 2,
  },
} as const;

export type Wishes = (typeof AMOUNTS)["short" | "long"] & { seed: number; only: string | undefined };

/** `--long`, `--seed N`, `--only rights|values|doors|files` */
export function wishesOf(flags: string[]): Wishes {
  const after = (flag: string) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined);
  const seed = Number(after("--seed") ?? Date.now() % 1_000_000);
  return { ...(flags.includes("--long") ? AMOUNTS.long : AMOUNTS.short), seed, only: after("--only") } as Wishes;
}
