import fc from "fast-check";
import { AUDIENCES, type Audience } from "../audience";
import { changes, describeChanges, LOOKS, readState } from "../database-state";
import { cookieHeader, type Sent, send } from "../http";
import type { Inventory } from "../inventory";
import { faultOf } from "../judge";
import type { Jars } from "../office/jars";
import { NO_SUBJECT, type Office } from "../office/stages";
import { pageFor } from "../rights/run";
import { type ActionRow, bestOfEach, type Outcome, outcomes } from "../rights/words";
import { actionParts, plainParts, readAnswer } from "../server-action";
import type { Tally } from "../tally";
import { inTurns } from "../turns";
import { bentCalls } from "./bent-arguments";
import { type BentForm, bentForms, hostileWords } from "./bent-forms";

export type Amount = { forms: number; words: number; calls: number; seed: number };

/** Refusals that come before anybody looks at the fields' meaning; whoever meets them would hide what the fields do. */
const AT_THE_GATE: Outcome[] = ["no_right", "signed_out", "citizen_session_ended", "draft_gone"];

/** Every action, asked by somebody who may, with forms that are wrong in one place and with arguments that are no form. */
export async function runValues(
  rows: ActionRow[],
  inventory: Inventory,
  office: Office,
  jars: Jars,
  amount: Amount,
  tally: Tally,
) {
  let sent = 0;
  const best = bestOfEach(rows);
  for (const [place, action] of inventory.actions.entries()) {
    const seed = amount.seed + place;
    const row = best.find((candidate) => candidate.action === action.key);
    if (!row) continue;
    const who = insider(row);
    const subject = { ...NO_SUBJECT, ...(await row.stage?.(office, who)) };
    const cookies = cookieHeader(await jars(who, subject));
    const page = pageFor(action.pages, subject);
    const knock = (request: Sent) =>
      send(office.address, page, { ...request, headers: { ...request.headers, ...cookies } });
    const before = await readState();

    const forms = bentForms(row, row.fields(subject, who), amount.forms, seed);
    const give = async ({ how, parts, harmless }: BentForm, index: number) => {
      const plain = index % 3 === 2;
      const got = await knock((plain ? plainParts : actionParts)(action.id, parts, office.address));
      const fault = faultOf(got) ?? (plain ? null : harmless ? broken(readAnswer(got)) : taken(readAnswer(got)));
      tally.check(fault === null, () => `${action.key}, ${how}${plain ? " (without JavaScript)" : ""}: ${fault}`);
    };
    await inTurns(forms, give);
    const calls = fc.sample(bentCalls(action.id, office.address), { numRuns: amount.calls, seed });
    await inTurns(calls, async (call) => {
      const got = await knock(call.sent);
      const fault = faultOf(got) ?? taken(readAnswer(got));
      tally.check(fault === null, () => `${action.key}, ${call.how}: ${fault}`);
    });
    sent += forms.length + calls.length;

    const after = await readState();
    const changed = changes(before, after, row.refusalIsNoted ? ["audit_entry", LOOKS] : [LOOKS]);
    tally.check(
      changed.length === 0,
      () => `${action.key}: wrong forms changed ${describeChanges(before, after, changed)}`,
    );

    // Last, for these may be taken; then the page that shows them must still stand.
    const words = hostileWords(row, row.fields(subject, who), amount.words, seed);
    await inTurns(words, give);
    sent += words.length;
    if (words.length === 0) continue;
    const fault = faultOf(await knock({ headers: { accept: "text/html" } }));
    tally.check(fault === null, () => `${action.key}: the page with hostile words on it: ${fault}`);
  }
  return sent;
}

/** Somebody who gets past the gate of this action. */
function insider(row: ActionRow): Audience {
  const expected = outcomes(row.expect, row.action);
  return (
    AUDIENCES.find((who) => expected[who] === "allowed") ??
    AUDIENCES.find((who) => !AT_THE_GATE.includes(expected[who])) ??
    "visitor"
  );
}

/** A form that was wrong must come back with a word to it. */
function taken(answer: ReturnType<typeof readAnswer>): string | null {
  if (answer.kind === "redirect") return `was taken and led to ${answer.to}`;
  if (answer.kind === "other")
    return answer.status >= 400 ? null : `status ${answer.status}: ${answer.text.slice(0, 120)}`;
  const { ok, message = "", errors } = answer.state;
  if (ok) return `was taken: ${message}`;
  if (!message && Object.keys(errors).length === 0) return "came back without a word";
  return broken(answer);
}

function broken(answer: ReturnType<typeof readAnswer>): string | null {
  const failed = answer.kind === "state" && answer.state.message?.startsWith("Maaf, ada gangguan");
  return failed ? "an exception behind it (unexpected)" : null;
}
