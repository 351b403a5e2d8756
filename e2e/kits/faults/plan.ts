import { BREAKS, type BreakName } from "./breaks";
import type { Random } from "./random";

export type LoadName =
  | "send"
  | "apply"
  | "upload"
  | "duties"
  | "together"
  | "seats"
  | "gather"
  | "letters"
  | "crowd"
  | "bundles";
export type Round = { breaks: BreakName[]; loads: LoadName[]; after: number };

/** Breaks that may happen in one round: each of the first with any of the second. */
const ALONE: ReadonlySet<BreakName> = new Set([
  "data folder full",
  "database absent at boot",
  "everything killed",
  "power cut",
  "power cut, two webs",
]);
const BESIDE: BreakName[] = ["mail refused", "mail hangs", "mail dies after DATA", "worker killed", "web killed"];

/** What `npm test` does: one of each family, nothing that waits long. */
const SHORT: Round[] = [
  { breaks: ["web killed", "mail dies after DATA"], loads: ["send", "apply"], after: 700 },
  { breaks: ["power cut"], loads: ["send", "upload"], after: 1_200 },
  { breaks: ["postmaster killed"], loads: ["send", "duties"], after: 500 },
  { breaks: ["answers lost"], loads: ["send", "upload"], after: 0 },
  { breaks: ["worker killed", "mail refused"], loads: ["send", "together"], after: 400 },
  { breaks: ["backend killed", "web killed"], loads: ["seats"], after: 600 },
  { breaks: ["killed in turn"], loads: ["letters"], after: 300 },
  { breaks: ["commits fail"], loads: ["send", "duties", "upload"], after: 0 },
  { breaks: ["clock moved"], loads: ["apply", "duties"], after: 0 },
  { breaks: ["database frozen"], loads: ["send"], after: 300 },
];

export const shortPlan = () => SHORT;

/** Every break in turn, in an order of its own for every seed, now and then two at once. */
export function planRounds(random: Random, rounds: number, only: BreakName | null): Round[] {
  const names = only ? [only] : (Object.keys(BREAKS) as BreakName[]);
  let deck: BreakName[] = [];
  return Array.from({ length: rounds }, (_, index) => {
    if (deck.length === 0) deck = random.shuffle(names);
    const first = deck.pop() as BreakName;
    const others = BESIDE.filter((name) => name !== first);
    const second = !only && !ALONE.has(first) && random.chance(0.35) ? [random.pick(others)] : [];
    const duties = random.pick(["duties", "together", "duties"] as const);
    // Every sixth round is about seats: the most expensive load has a turn with every kind of break in the long form.
    if (index % 6 === 2) return { breaks: [first, ...second], loads: ["gather"], after: random.between(500, 4_000) };
    // And every sixth about numbers, or what is put together of letters.
    if (index % 6 === 5)
      return {
        breaks: [first, ...second],
        loads: [index % 12 === 5 ? "letters" : "bundles"],
        after: random.between(300, 2_000),
      };
    if (index % 6 === 4)
      return { breaks: [first, ...second], loads: ["upload", duties], after: random.between(0, 3_000) };
    return {
      breaks: [first, ...second],
      loads: random.chance(0.7) ? ["send", random.pick(["apply", duties] as const)] : ["send", "apply", duties],
      after: random.between(0, 1_500),
    };
  });
}
