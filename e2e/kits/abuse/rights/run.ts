import { AUDIENCES, type Audience } from "../audience";
import { changes, describeChanges, LOOKS, readState } from "../database-state";
import { cookieHeader, send } from "../http";
import type { Inventory } from "../inventory";
import { cookieFault } from "../judge";
import type { Jars } from "../office/jars";
import { alike, NO_SUBJECT, type Office, type Stage, type Subject } from "../office/stages";
import { giveAction } from "../server-action";
import type { Tally } from "../tally";
import { inTurns } from "../turns";
import { outcomeOfAction, outcomeOfPage, outcomeOfRoute } from "./outcome";
import { personalFault } from "./personal";
import { type ActionRow, outcomes, type PageRow, type RouteRow } from "./words";

type Row = PageRow | RouteRow | ActionRow;
type Table = { pages: PageRow[]; routes: RouteRow[]; actions: ActionRow[] };
/** What became of it, and what was answered, to the letter. */
type Knocked = { outcome: string; text: string };
type Knock = (row: Row, subject: Subject, who: Audience, jars: Jars) => Promise<Knocked>;

function readerOf(row: Row): Audience | undefined {
  return "identity" in row ? row.identity : undefined;
}

/** What is written although somebody is refused: the look at a page, the try itself, a session that the kit opens. */
const WRITTEN_WHEN_SHOWN = ["audit_entry", LOOKS, "citizen_session"];

/** Everybody knocks at every door: first all who must be turned away (nothing may change), then all who may pass. */
export async function runRights(table: Table, inventory: Inventory, office: Office, jars: Jars, tally: Tally) {
  const knock = knocker(inventory, office);
  const lookedAt = shelf();
  let cells = 0;
  for (const row of [...table.pages, ...table.routes, ...table.actions]) {
    const name = nameOf(row);
    const expected = outcomes(row.expect, name);
    const refused = AUDIENCES.filter((who) => expected[who] !== "allowed");
    const anew = async (who: Audience) => ({ ...NO_SUBJECT, ...(await row.stage?.(office, who)) });
    const shared =
      changesState(row) || !row.stage ? await anew("visitor") : await lookedAt.at(row.stage, () => anew("visitor"));
    const subjects = new Map<Audience, Subject>();
    const usesUp = (who: Audience) => "action" in row && expected[who] === "allowed" && row.prepare !== "for all";
    // Whoever is refused leaves it as it was: the first who is allowed may still use it up, but then nobody after them.
    const isAnybodys = row.stage !== undefined && typeof alike(row.stage) === "string";
    const first = isAnybodys ? AUDIENCES.find(usesUp) : undefined;
    if (first && row.stage) lookedAt.forget(row.stage);
    const prepare = async (who: Audience) => {
      const ownOne = row.prepare === "for each" || (usesUp(who) && who !== first);
      subjects.set(who, ownOne ? await anew(who) : shared);
      await jars(who, subjects.get(who) ?? shared);
    };
    if (isAnybodys) await inTurns(AUDIENCES, prepare);
    else for (const who of AUDIENCES) await prepare(who);
    const go = async (who: Audience) => {
      const subject = subjects.get(who) ?? shared;
      const { outcome, text } = await knock(row, subject, who, jars);
      tally.check(outcome === expected[who], `${name}, ${who}: expected ${expected[who]}, got ${outcome}`);
      const told = mayBeTold(row, outcome)
        ? null
        : personalFault(text, who, { subject, neighbours: office.neighbours, reader: readerOf(row) });
      tally.check(told === null, `${name}, ${who}: ${told}`);
      cells += 1;
    };
    const before = await readState();
    await inTurns(refused, go);
    const after = await readState();
    const noted = "action" in row ? (row.refusalIsNoted ? ["audit_entry", LOOKS] : []) : WRITTEN_WHEN_SHOWN;
    const changed = changes(before, after, noted);
    tally.check(
      changed.length === 0,
      () => `${name}: whoever was refused changed ${describeChanges(before, after, changed)}`,
    );
    // One after the other: two who take the first of one line at once would meet each other.
    const allowed = AUDIENCES.filter((who) => !refused.includes(who));
    for (const who of allowed) await go(who);
    if (!("action" in row) || row.changes === false || allowed.length === 0) continue;
    const done = changes(after, await readState(), row.changes === "noted" ? [] : WRITTEN_WHEN_SHOWN);
    tally.check(done.length > 0, `${name}: whoever was allowed changed nothing`);
  }
  return cells;
}

/** The one door through which a NIK goes out, to whoever may and has said what for. */
function mayBeTold(row: Row, outcome: string) {
  return "action" in row && row.action === "desk/revealIdentityAction" && outcome === "allowed";
}

/** What is done for one row may not stand in the way of the next: only who merely looks shares a subject. */
function changesState(row: Row) {
  return "action" in row ? row.prepare === "for all" : "route" in row && !row.route.startsWith("GET");
}

function shelf() {
  const kept = new Map<unknown, Promise<Subject>>();
  return {
    at(stage: Stage, make: () => Promise<Subject>) {
      const found = kept.get(alike(stage)) ?? make();
      kept.set(alike(stage), found);
      return found;
    },
    forget: (stage: Stage) => kept.delete(alike(stage)),
  };
}

export function nameOf(row: Row) {
  const door = "page" in row ? `page ${row.page}` : "route" in row ? row.route : `action ${row.action}`;
  return row.when ? `${door} (${row.when})` : door;
}

function knocker(inventory: Inventory, { address }: Office): Knock {
  return async (row, subject, who, jars) => {
    const jar = await jars(who, subject);
    if ("action" in row) {
      const action = inventory.actions.find(({ key }) => key === row.action);
      if (!action) return { outcome: "not in the build", text: "" };
      const page = pageFor(action.pages, subject);
      const answer = await giveAction({ address, page, id: action.id }, row.fields(subject, who), jar);
      return { outcome: outcomeOfAction(answer, row), text: JSON.stringify(answer) };
    }
    if ("page" in row) {
      const path = row.address?.(subject, who) ?? row.page;
      const got = await send(address, path, { headers: { accept: "text/html", ...cookieHeader(jar) } });
      return { outcome: cookieFault(got) ?? outcomeOfPage(got, row.secret?.(subject, who)), text: got.text };
    }
    const [method = "GET", path = ""] = row.route.split(" ");
    const body = await row.body?.(subject);
    const headers = { origin: address, ...cookieHeader(jar), ...row.headers?.(subject) };
    const got = await send(address, row.address?.(subject, who) ?? path, { method, headers, ...(body && { body }) });
    return {
      outcome: cookieFault(got, method) ?? outcomeOfRoute(got, row.secret?.(subject, who)),
      text: got.text,
    };
  };
}

/** A page that carries the action, with its subject in the brackets; what stands there does not decide. */
export function pageFor(pages: string[], subject: Subject): string {
  const page = pages.toSorted((a, b) => a.length - b.length)[0] ?? "/layanan";
  return page
    .replace("[slug]", "nib")
    .replace("[ref]", subject.reference || "260000000000")
    .replace(/\[\w+\]/, subject.id || "00000000-0000-4000-8000-000000000000");
}
