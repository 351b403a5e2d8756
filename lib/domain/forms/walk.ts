import { CHECK_PART, OVERVIEW_PART, PAPERS_PART } from "../form-parts";
import { pagesOf } from "./pages";
import type { Asking } from "./sections";

/** "done": answered and right; "wrong": pressed on once, and something in it is wrong or new; "open": not yet. */
export type WalkState = "done" | "wrong" | "open";
/** One stop of the walk: a page of questions, the papers, or the check of it all. */
export type Step = { key: string; title: string };

export const WALK_WORDS: Record<WalkState, string> = {
  done: "terisi",
  wrong: "perlu diperbaiki",
  open: "belum",
};

const LAST: readonly Step[] = [
  { key: PAPERS_PART, title: "Berkas" },
  { key: CHECK_PART, title: "Periksa, lalu kirim" },
];

/** All stops of a service's form in their order. */
export function stopsOf(service: Asking): Step[] {
  return [...pagesOf(service).map(({ key, title }) => ({ key, title })), ...LAST];
}

/** The stop that follows; of what is none, the papers. */
export function stepAfter(service: Asking, key: string): string {
  const steps = stopsOf(service);
  const place = steps.findIndex((step) => step.key === key);
  return (place >= 0 ? steps[place + 1]?.key : undefined) ?? PAPERS_PART;
}

/** What a page of the form calls itself in its title; null: the address names none. */
export function titleOfPart(service: Asking, part: unknown): string | null {
  if (part === OVERVIEW_PART) return "Daftar isian";
  return stopsOf(service).find(({ key }) => key === part)?.title ?? null;
}

/** How a page stands: `tried`: its button was pressed at least once. */
export function stateOf({ tried, right }: { tried: boolean; right: boolean }): WalkState {
  if (!tried) return "open";
  return right ? "done" : "wrong";
}
