import { RECORDS } from "../programmes/records";
import { APPLICANT, type DutyRole, SOP_ROLES } from "../roles";
import { type Duty, type Scope, VERBS } from "../workflow/definition";
import type { DraftRow } from "./draft";
import type { FormReader, Texts } from "./typed";

/** As many as a row's form has places for: what stands in it, and one more. */
export const MOST_DUTIES = 20;
export const DUTY_ROLES: readonly DutyRole[] = [...SOP_ROLES, APPLICANT];
export const SCOPES: readonly Scope[] = ["application", "programme"];
/** What a duty may have to write down: NIB in a case, the rest in a programme. */
export const DUTY_RECORDS = ["nib", ...RECORDS] as const;

export const DUTY_PARTS = ["id", "order", "role", "verb", "scope", "task", "record"] as const;
export type DutyPart = (typeof DUTY_PARTS)[number];

export function dutyField(index: number, part: DutyPart): string {
  return `d${index}.${part}`;
}

export function dutyFields(duties: readonly Duty[]): Texts {
  return Object.fromEntries(
    duties.flatMap((duty, index) => partsOf(duty, index).map(([part, text]) => [dutyField(index, part), text])),
  );
}

function partsOf({ id, role, verb, scope, task = "", record = "" }: Duty, index: number): [DutyPart, string][] {
  return [
    ["id", id],
    ["order", String(index + 1)],
    ["role", role],
    ["verb", verb],
    ["scope", scope],
    ["task", task],
    ["record", record],
  ];
}

type Placed = { order: number; duty: Duty };

/**
 * The chain of duties as typed: in the order of their numbers, those without a role left out. A duty that is done by
 * another, in another way or for something else, is another duty, with an id of its own.
 */
export function readDuties(
  form: FormReader,
  row: DraftRow,
  { sop, taken }: { sop: string; taken: ReadonlySet<string> },
): Duty[] {
  const used = new Set(taken);
  const placed: Placed[] = [];
  for (let index = 0; index < MOST_DUTIES; index += 1) {
    const text = (part: DutyPart) => form.textOf(dutyField(index, part)).trim();
    if (text("role") === "") continue;
    const role = DUTY_ROLES.find((one) => one === text("role"));
    const verb = VERBS.find((one) => one === text("verb"));
    const scope = SCOPES.find((one) => one === text("scope"));
    const record = DUTY_RECORDS.find((one) => one === text("record"));
    if (!role) form.wrong(dutyField(index, "role"), "Pilih siapa yang mengerjakan.");
    if (!verb) form.wrong(dutyField(index, "verb"), "Pilih apa yang dikerjakan.");
    if (!scope) form.wrong(dutyField(index, "scope"), "Pilih untuk permohonan atau kegiatan.");
    if (text("record") !== "" && !record) form.wrong(dutyField(index, "record"), "Pilih salah satu dari daftar.");
    form.line(dutyField(index, "id"), 200);
    const task = form.line(dutyField(index, "task"), 60);
    const order = Number(text("order") || index + 1);
    if (!Number.isFinite(order)) form.wrong(dutyField(index, "order"), "Tulis angka, misalnya 2.");
    if (!role || !verb || !scope) continue;
    const kind = { role, verb, scope, ...(record && { record }), ...(task && { task }) };
    const before = row.run.duties.find(({ id }) => id === text("id"));
    const isSame =
      before && before.role === role && before.verb === verb && before.scope === scope && !used.has(before.id);
    const id = isSame ? before.id : freeId(`${sop}.${row.key}.${role}.${verb}`, used);
    used.add(id);
    placed.push({ order, duty: { id, ...kind } });
  }
  return placed.sort((one, other) => one.order - other.order).map(({ duty }) => duty);
}

function freeId(wanted: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}.${number}`;
    if (!used.has(id)) return id;
  }
}
