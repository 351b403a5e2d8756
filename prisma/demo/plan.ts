import type { ServiceSlug } from "@/lib/domain/services";
import type { StoryName } from "./stories";

/** One case: who asks for what, how many working days ago, and how far it has come. */
export type Planned = { person: number; slug: ServiceSlug; story: StoryName; daysAgo: number };

/** NIB issued over three months: one working day each, oldest first. */
const DONE = [63, 61, 58, 55, 53, 50, 47, 44, 42, 39, 36, 33, 30, 27, 25, 22, 19, 16, 13, 10, 8];
const WAYS: readonly StoryName[] = ["done", "done", "doneAtCounter", "doneAfterReturn", "done", "doneAfterSendBack"];

type Line = [slug: ServiceSlug, story: StoryName, daysAgo: number];

/**
 * What stands open today. Verification of a programme service takes three working days, so what
 * came three days ago and is untouched is due today, and what came earlier is late.
 */
const OPEN: readonly Line[] = [
  ["nib", "submitted", 0],
  ["nib", "submitted", 1],
  ["nib", "checking", 2],
  ["nib", "returned", 3],
  ["nib", "returned", 5],
  ["nib", "answered", 6],
  ["nib", "waitingForActivation", 2],
  ["nib", "waitingForActivation", 9],
  ["nib", "waitingForLogin", 4],
  ["nib", "atOss", 3],
  ["nib", "atReview", 4],
  ["nib", "recalled", 4],
  ["nib", "rejected", 17],
  ["nib", "withdrawn", 28],
  ["lapak", "accepted", 40],
  ["lapak", "acceptedAfterReturn", 31],
  ["lapak", "accepted", 12],
  ["lapak", "submitted", 3],
  ["lapak", "checking", 5],
  ["lapak", "returned", 6],
  ["lapak", "rejected", 23],
  ["peralatan", "accepted", 48],
  ["peralatan", "acceptedLate", 35],
  ["peralatan", "accepted", 20],
  ["peralatan", "submitted", 7],
  ["peralatan", "checking", 3],
  ["peralatan", "withdrawn", 14],
  ["promosi", "accepted", 29],
  ["promosi", "accepted", 18],
  ["promosi", "submitted", 1],
  ["promosi", "answered", 7],
  ["promosi", "recalled", 2],
  ["pelatihan", "accepted", 26],
  ["pelatihan", "acceptedAfterReturn", 15],
  ["pelatihan", "submitted", 3],
  ["pelatihan", "submitted", 0],
  ["pelatihan", "rejected", 11],
];

/** People whose NIB the office brought about and who came back with it: person of `DONE` by place. */
const RETURNING: readonly (readonly [person: number, ...Line])[] = [
  [0, "pelatihan", "accepted", 34],
  [3, "promosi", "acceptedLate", 24],
  [5, "peralatan", "accepted", 9],
  [8, "lapak", "accepted", 6],
];

export const FIRST_CASES: readonly Planned[] = [
  ...DONE.map((daysAgo, person) => ({
    person,
    slug: "nib" as const,
    story: WAYS[person % WAYS.length] ?? "done",
    daysAgo,
  })),
  ...OPEN.map(([slug, story, daysAgo], index) => ({ person: DONE.length + index, slug, story, daysAgo })),
];

export const LATER_CASES: readonly Planned[] = RETURNING.map(([person, slug, story, daysAgo]) => ({
  person,
  slug,
  story,
  daysAgo,
}));
