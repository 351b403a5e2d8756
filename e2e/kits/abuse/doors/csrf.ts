import { AUDIENCES } from "../audience";
import { changes, describeChanges, readState } from "../database-state";
import { cookieHeader, send } from "../http";
import type { Inventory } from "../inventory";
import { faultOf } from "../judge";
import type { Jars } from "../office/jars";
import { NO_SUBJECT, type Office } from "../office/stages";
import { pageFor } from "../rights/run";
import { type ActionRow, bestOfEach, outcomes, type RouteRow } from "../rights/words";
import { actionRequest } from "../server-action";
import type { Tally } from "../tally";
import { inTurns } from "../turns";

/** Where a post may claim to come from when it is not a page of ours. */
export function foreignOrigins(address: string): Record<string, string>[] {
  const { host, port } = new URL(address);
  const evil = "https://jahat.example";
  return [
    {},
    { origin: "null" },
    { origin: evil },
    { origin: `http://${host}.jahat.example` },
    { origin: `http://127.0.0.1:${Number(port) + 1}` },
    { origin: `https://${host}` },
    { origin: evil, "x-forwarded-host": "jahat.example", "x-forwarded-proto": "https" },
    { origin: evil, host: "jahat.example" },
    { origin: "" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: evil, "sec-fetch-site": "same-origin" },
  ];
}

/** The right form by the right person with the right cookies, from a foreign page: nothing may happen. */
export async function runCsrf(
  table: { actions: ActionRow[]; routes: RouteRow[] },
  inventory: Inventory,
  office: Office,
  jars: Jars,
  many: number,
  tally: Tally,
) {
  let sent = 0;
  let turn = 0;
  for (const row of bestOfEach(table.actions)) {
    const action = inventory.actions.find(({ key }) => key === row.action);
    if (!action) continue;
    const { subject, cookies, who } = await whoMay(row, office, jars);
    const { body, headers } = actionRequest(action.id, row.fields(subject, who), office.address);
    const { origin: _, ...own } = headers as Record<string, string>;
    const path = pageFor(action.pages, subject);
    sent += await refusedFromOutside(row.action, { path, method: "POST", body, headers: { ...own, ...cookies } });
  }
  for (const row of table.routes.filter(({ route }) => /^POST \/(?!api\/(ingest|auth))/.test(route))) {
    const { subject, cookies, who } = await whoMay(row, office, jars);
    const [method = "POST", route = "/"] = row.route.split(" ");
    const body = await row.body?.(subject);
    const headers = { ...row.headers?.(subject), ...cookies };
    // The ingest's own calls prove themselves by a signature, wherever they come from.
    if ("uploadthing-hook" in headers) continue;
    sent += await refusedFromOutside(row.route, { path: row.address?.(subject, who) ?? route, method, body, headers });
  }
  return sent;

  async function refusedFromOutside(
    name: string,
    request: { path: string; method: string; body: Buffer | string | undefined; headers: Record<string, string> },
  ) {
    const before = await readState();
    const all = foreignOrigins(office.address);
    // Taken in turn, so that few for each are still all of them for the whole portal.
    const origins = Array.from({ length: Math.min(many, all.length) }, () => all[turn++ % all.length] ?? {});
    await inTurns(origins, async (from) => {
      const got = await send(office.address, request.path, { ...request, headers: { ...request.headers, ...from } });
      const fault = faultOf(got) ?? (got.status >= 400 ? null : `status ${got.status}, it was taken`);
      tally.check(fault === null, () => `${name} from ${JSON.stringify(from)}: ${fault}`);
    });
    const after = await readState();
    const changed = changes(before, after);
    tally.check(changed.length === 0, () => `${name} from outside changed ${describeChanges(before, after, changed)}`);
    return origins.length;
  }
}

async function whoMay(row: ActionRow | RouteRow, office: Office, jars: Jars) {
  const expected = outcomes(row.expect, "action" in row ? row.action : row.route);
  const who = AUDIENCES.find((audience) => expected[audience] === "allowed") ?? "visitor";
  const subject = { ...NO_SUBJECT, ...(await row.stage?.(office, who)) };
  return { who, subject, cookies: cookieHeader(await jars(who, subject)) };
}
