import "server-only";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { db } from "./db";
import { addressAsked, answerCookie, pageOf } from "./kept-answer";
import { logger } from "./logger";

/** A slow line has shown the page by then. */
const SECONDS = 60;
const NEWS = answerCookie("kabar");

/** What has just been done may be said at `address`, to this browser; called by writes alone. */
export async function tellNewsAt(address: string): Promise<void> {
  const [whole = ""] = address.split("#");
  const [page, form, mark] = [pageOf(whole), whole.slice(pageOf(whole).length + 1), await markOf(pageOf(whole))];
  if (form !== "" && mark !== null)
    await NEWS.keep({ page, form, answer: EMPTY_FORM, mark, until: Date.now() + SECONDS * 1_000 });
}

/** Another press was taken: what was said before it is over. */
export async function forgetNews(): Promise<void> {
  await NEWS.drop();
}

/**
 * What the address of the page says has just happened (`?kabar=`), "" where that is no news: a link, a bookmark, another
 * browser, a minute later, after another press of this browser, or once something more has happened to the run whose page
 * it is. Each page that reads such a word asks here, or it would say again what is no longer so.
 */
export async function freshNews<K extends string>(key: K | undefined): Promise<K | ""> {
  if (!key) return "";
  const asked = await addressAsked();
  const kept = await NEWS.read();
  if (kept?.page !== pageOf(asked)) return "";
  const query = new URLSearchParams(asked.split("?")[1] ?? "");
  const isHere = [...new URLSearchParams(kept.form)].every(([name, value]) => query.get(name) === value);
  return isHere && kept.mark === (await markOf(kept.page)) ? key : "";
}

/** How far the run of this page has come, with the programme that it sits in; "": it is the page of no run; null: not known now. */
async function markOf(page: string): Promise<string | null> {
  const [, reference] = /^\/(?:lacak|petugas\/permohonan)\/(\w+)/.exec(page) ?? [];
  const [, programmeId] = /^\/petugas\/kegiatan\/([\da-f-]{36})(?=\/|$)/.exec(page) ?? [];
  if (!reference && !programmeId) return "";
  try {
    const rows = await db().$queryRaw<{ id: string; last: number }[]>`
      SELECT r.id, r.last_sequence AS last FROM run r
      WHERE r.id IN (SELECT run_id FROM application WHERE reference = ${reference ?? ""}
        UNION SELECT p.run_id FROM programme p WHERE p.id = ${programmeId ?? null}::uuid
        UNION SELECT p.run_id FROM application a JOIN seat t ON t.application_id = a.id AND t.released_at IS NULL
          JOIN programme p ON p.id = t.programme_id WHERE a.reference = ${reference ?? ""})
      ORDER BY r.id`;
    return rows.map(({ id, last }) => `${id}.${last}`).join(" ");
  } catch (error) {
    logger.warn({ err: error }, "news not told");
    return null;
  }
}
