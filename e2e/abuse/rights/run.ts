import { changes, describeChanges, readState } from "../database-state";
import { cookieHeader, send } from "../http";
import type { Inventory } from "../inventory";
import type { Jars } from "../office/jars";
import { alike, NO_SUBJECT, type Office, type Stage, type Subject } from "../office/stages";
import { giveAction } from "../server-action";
import type { Tally } from "../tally";
import { inTurns } from "../turns";
import { outcomeOfAction, outcomeOfPage, outcomeOfRoute } from "./outcome";
import { type ActionRow, AUDIENCES, type Audience, outcomes, type PageRow, type RouteRow } from "./words";

type Row = PageRow | RouteRow | ActionRow;
type Table = { pages: PageRow[]; routes: RouteRow[]; actions: ActionRow[] };
type Knock = (row: Row, subject: Subject, who: Audience, jars: Jars) => Promise<string>;

/** What is written although somebody is refused: the look at a page, the try itself, a session that the kit opens. */
const WRITTEN_WHEN_SHOWN = ["audit_entry", "citizen_session"];

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
      changesState(row) || !row.stage ? await anew("visitor") : await lookedAt(row.stage, () => anew("visitor"));
    const subjects = new Map<Audience, Subject>();
    for (const who of AUDIENCES) {
      const usedUp = "action" in row && expected[who] === "allowed" && row.prepare !== "for all";
      subjects.set(who, row.prepare === "for each" || usedUp ? await anew(who) : shared);
      await jars(who, subjects.get(who) ?? shared);
    }
    const go = async (who: Audience) => {
      const got = await knock(row, subjects.get(who) ?? shared, who, jars);
      tally.check(got === expected[who], `${name}, ${who}: expected ${expected[who]}, got ${got}`);
      cells += 1;
    };
    const before = await readState();
    await inTurns(refused, go);
    const after = await readState();
    const changed = changes(before, after, "action" in row ? [] : WRITTEN_WHEN_SHOWN);
    tally.check(
      changed.length === 0,
      () => `${name}: whoever was refused changed ${describeChanges(before, after, changed)}`,
    );
    // One after the other: two who take the first of one line at once would meet each other.
    for (const who of AUDIENCES) if (!refused.includes(who)) await go(who);
  }
  return cells;
}

/** What is done for one row may not stand in the way of the next: only who merely looks shares a subject. */
function changesState(row: Row) {
  return "action" in row ? row.prepare === "for all" : "route" in row && !row.route.startsWith("GET");
}

function shelf() {
  const kept = new Map<unknown, Promise<Subject>>();
  return (stage: Stage, make: () => Promise<Subject>) => {
    const key = alike(stage);
    const found = kept.get(key) ?? make();
    kept.set(key, found);
    return found;
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
      if (!action) return "not in the build";
      const page = pageFor(action.pages, subject);
      return outcomeOfAction(await giveAction({ address, page, id: action.id }, row.fields(subject, who), jar), row);
    }
    if ("page" in row) {
      const path = row.address?.(subject, who) ?? row.page;
      const got = await send(address, path, { headers: { accept: "text/html", ...cookieHeader(jar) } });
      return outcomeOfPage(got, row.secret?.(subject, who));
    }
    const [method = "GET", path = ""] = row.route.split(" ");
    const body = await row.body?.(subject);
    const headers = { origin: address, ...cookieHeader(jar), ...row.headers?.(subject) };
    const got = await send(address, row.address?.(subject, who) ?? path, { method, headers, ...(body && { body }) });
    return outcomeOfRoute(got, row.secret?.(subject, who));
  };
}

/** A page that carries the action, with something in its brackets: what stands there does not decide. */
export function pageFor(pages: string[], subject: Subject): string {
  const page = pages.toSorted((a, b) => a.length - b.length)[0] ?? "/layanan";
  return page
    .replace("[slug]", "nib")
    .replace("[ref]", subject.reference || "260000000000")
    .replace(/\[\w+\]/, "00000000-0000-4000-8000-000000000000");
}
