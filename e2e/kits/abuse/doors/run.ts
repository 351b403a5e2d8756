import fc from "fast-check";
import type { Audience } from "../audience";
import { changes, describeChanges, LOOKS, readState } from "../database-state";
import { cookieHeader, sendOddly } from "../http";
import type { Inventory } from "../inventory";
import { cookieFault, faultOf } from "../judge";
import type { Jars } from "../office/jars";
import { NO_SUBJECT, type Office } from "../office/stages";
import { personalFault } from "../rights/personal";
import type { Tally } from "../tally";
import { inTurns } from "../turns";
import { type Attack, bentPaths, farEnds, inheritedWords } from "./attacks";
import { bentBodies } from "./bent-bodies";
import { heavyBodies } from "./heavy-bodies";
import { LOOSE_PATHS } from "./hostile-paths";
import { realAddresses } from "./real-addresses";

export type Amount = { paths: number; bodies: number; ends: number; heavy: number; seed: number };

/** Those who see most: what fails behind a gate fails for them. */
const KNOCKERS: Audience[] = ["kadis", "admin", "pelaksana", "auditor", "visitor", "other_applicant"];
/** A page that is looked at may note who looked; nothing else may change. */
const NOTED = ["audit_entry", LOOKS];

const GARBAGE_IDS = ["", "x", "0".repeat(42), "7f".repeat(21), "__proto__", "..", "%00", "\u00e9", "a".repeat(3_000)];

/** Addresses, headers, methods and bodies that no page of ours makes. */
export async function runDoors(inventory: Inventory, office: Office, jars: Jars, amount: Amount, tally: Tally) {
  const paths = [...inventory.pages, ...inventory.routes];
  const posts = [
    "/api/unggah",
    "/api/uploadthing",
    "/api/filesX",
    "/icon.svgfoo",
    ...inventory.routes.filter((route) => /ingest|simpan|auth/.test(route)),
  ];
  const known = inventory.actions[0]?.id ?? "";
  const real = await realAddresses(paths, office);
  const addresses = [...paths.filter((path) => !path.includes("[")), ...real];
  const attacks: Attack[] = [
    ...LOOSE_PATHS.map((path) => ({ how: path.slice(0, 160), path })),
    ...[...GARBAGE_IDS, known].flatMap((id) => unknownActions(id, office.address)),
    ...heavyBodies(known, office.address, amount.heavy, amount.seed),
    ...farEnds(addresses, amount.ends, amount.seed),
    ...inheritedWords(addresses),
    ...fc.sample(bentPaths(paths, real), { numRuns: amount.paths, seed: amount.seed }),
    ...fc.sample(bentBodies(posts, office.address), { numRuns: amount.bodies, seed: amount.seed }),
  ];
  const owners = { subject: NO_SUBJECT, neighbours: office.neighbours };
  const before = await readState();
  await inTurns(attacks, async ({ how, path, method, headers, body, ...attack }, index) => {
    const who = attack.who ?? (KNOCKERS[index % KNOCKERS.length] as Audience);
    const sent = {
      ...(method && { method }),
      headers: { ...cookieHeader(await jars(who, NO_SUBJECT)), ...headers },
      ...(body !== undefined && { body }),
    };
    const got = await sendOddly(office.address, path, sent);
    const fault = got && (faultOf(got) ?? cookieFault(got, method) ?? personalFault(got.text, who, owners));
    tally.check(!fault, () => `${how} by ${who}: ${fault}`);
  });
  const after = await readState();
  const changed = changes(before, after, NOTED);
  tally.check(changed.length === 0, () => `Addresses and bodies changed ${describeChanges(before, after, changed)}`);
  return attacks.length;
}

function unknownActions(id: string, origin: string): Attack[] {
  const body = '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]\r\n--b--\r\n';
  const plain = (name: string, value = "") =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b--\r\n`;
  const type = "multipart/form-data; boundary=b";
  const post = (how: string, path: string, headers: Record<string, string>, sent: string): Attack => ({
    how: `${how} "${id.slice(0, 60)}" on ${path}`,
    path,
    method: "POST",
    headers: { origin, "content-type": type, ...headers },
    body: sent,
  });
  return ["/", "/petugas/tugas", "/layanan/nib", "/tidak-ada", "/api/health"].flatMap((path) => [
    post("action", path, { "next-action": id }, body),
    post("action as text", path, { "next-action": id, "content-type": "text/plain;charset=UTF-8" }, "[]"),
    post("action of a plain form", path, {}, plain(`$ACTION_ID_${id}`)),
    post("bound action of a plain form", path, {}, plain("$ACTION_REF_1")),
    post(
      "broken bound action",
      path,
      {},
      `${plain("$ACTION_REF_1").slice(0, -7)}${plain("$ACTION_1:0", `{"id":"${id}","bound":"$@1"`)}`,
    ),
    post("form without an action", path, {}, plain("x")),
  ]);
}
