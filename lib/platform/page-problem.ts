import "server-only";
import { headers } from "next/headers";
import { findBroughtAnswer } from "./brought-answer";
import { noteIn, PAGE_ID_HEADER, PATH_HEADER } from "./refuse-page";

const NOTES = Symbol.for("portal.problem-pages");

/** The form of this request was refused; without JavaScript its page is drawn next and must say so in its name. */
export async function noteProblem(): Promise<void> {
  const page = await pageId();
  if (page) noteIn(NOTES, page, true);
}

/** Whether the page to be drawn shows what must be mended: a refused form, or the refusal that its address brings along. */
export async function hasProblem(): Promise<boolean> {
  const page = await pageId();
  const notes = (globalThis as { [NOTES]?: Map<string, true> })[NOTES];
  if (page && notes?.has(page)) return true;
  const path = (await headers()).get(PATH_HEADER) ?? "";
  if (new URLSearchParams(path.split("?")[1] ?? "").has("salah")) return true;
  return (await findBroughtAnswer())?.answer.ok === false;
}

async function pageId(): Promise<string | null> {
  return (await headers()).get(PAGE_ID_HEADER);
}
