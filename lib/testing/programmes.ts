/** Fixtures of programmes, in the office's words: accepted applications, opened programmes, a class walked row by row. */
import type { ServiceSlug } from "@/lib/domain/services";
import { actOnProgramme, createProgramme, openProgramme } from "@/lib/features/programmes/programmes.commands";
import type { CreateProgramme } from "@/lib/features/programmes/programmes.schema";
import { completeProgrammeDuty } from "@/lib/features/records/records.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { answersOf, asStaff, type Clock, doAll, givenApplication } from "./office";
import { REQUIRED } from "./services";

export type Desk = Record<"pelaksana" | "jafung" | "kabid" | "sekretaris" | "kadis" | "seksi", StaffContext>;

/** One person per role. */
export async function givenDesk(clock: Clock): Promise<Desk> {
  const roles = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const;
  const people = await Promise.all(roles.map((role) => asStaff([role], clock)));
  return Object.fromEntries(roles.map((role, index) => [role, people[index]])) as Desk;
}

let born = 0;

/** Another person each time: NIKs that are right and differ. */
export function nextNik(): string {
  born += 1;
  return `5201014107${String(50 + (Math.floor(born / 9000) % 50)).padStart(2, "0")}${String((born % 9000) + 1).padStart(4, "0")}`;
}

/** Sent, checked and accepted by the role that verifies: waits for a programme. */
export async function givenAccepted(
  slug: Exclude<ServiceSlug, "nib">,
  clock: Clock,
  desk: Partial<Desk>,
  changes: Parameters<typeof answersOf>[0] = {},
) {
  const given = REQUIRED[slug];
  const sent = await givenApplication(slug, clock, { answers: answersOf({ nik: nextNik(), ...changes }), given });
  const clerk = slug === "pelatihan" ? desk.pelaksana : desk.seksi;
  if (!clerk) throw new Error("Nobody is there who verifies");
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId: sent.runId } });
  await doAll(
    clerk,
    sent.reference,
    { type: "claim", duty },
    ...given.map((requirement) => ({ type: "decide_requirement", requirement, decision: "accepted" }) as const),
    { type: "complete_duty", duty },
  );
  return sent;
}

export async function givenProgramme(
  officer: StaffContext,
  facts: Partial<CreateProgramme> & Pick<CreateProgramme, "type" | "quota">,
): Promise<string> {
  const days = facts.type === "training" || facts.type === "promotion" ? CLASS_DAYS : {};
  const made = await createProgramme(officer, {
    title: "Kegiatan contoh",
    description: "",
    hours: "09.00-15.00",
    place: "Aula Dinas, Gerung",
    budgetLine: "",
    ...days,
    ...facts,
  });
  if (!made.ok) throw new Error(`create: ${made.code}`);
  const opened = await openProgramme(officer, made.value);
  if (!opened.ok) throw new Error(`open: ${opened.code}`);
  return made.value.programmeId;
}

/** Three weeks after the tests' clock begins. */
const CLASS_DAYS = { firstDay: "2026-12-14", lastDay: "2026-12-16" };

/** Claims and ends the programme's open duty, whoever's it is; returns its id. */
export async function endOpenDuty(desk: Desk, programmeId: string, given: { settles?: string[] } = {}) {
  const { dutyId: duty, role } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  const ctx = desk[role as keyof Desk];
  const claimed = await actOnProgramme(ctx, { programmeId, command: { type: "claim", duty } });
  if (!claimed.ok) throw new Error(`claim ${duty}: ${claimed.code}`);
  const numbered = { number: "500.3/12/Diskop/2026", date: "2026-11-23" };
  const done = await completeProgrammeDuty(ctx, { programmeId, duty, settles: given.settles ?? [], ...numbered });
  if (!done.ok) throw new Error(`complete ${duty}: ${done.code}`);
  return duty;
}

export async function must<T extends { ok: boolean }>(what: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const answer = await what;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { ok: true }>;
}

/** Copies of one accepted application, history and all: thousands in a second, where real commands would take minutes. */
export async function cloneAccepted(applicationId: string, count: number): Promise<void> {
  await db().$executeRaw`
    WITH source AS (SELECT a.*, r.pinned_hash, r.last_sequence FROM application a JOIN run r ON r.id = a.run_id WHERE a.id = ${applicationId}::uuid),
    made AS MATERIALIZED (SELECT g, gen_random_uuid() AS id, gen_random_uuid() AS run_id FROM generate_series(1, ${count}::int) g),
    runs AS (INSERT INTO run (id, scope, pinned_hash, last_sequence)
      SELECT m.run_id, 'application', s.pinned_hash, s.last_sequence FROM made m, source s RETURNING id),
    applications AS (INSERT INTO application (id, reference, run_id, service_slug, answers, identity_cipher, identity_key_id, nik_hash,
        nik_masked, applicant_name, business_name, phone, email, village_code, kecamatan_code, status, submitted_at, updated_at)
      SELECT m.id, '26T' || translate(lpad(m.g::text, 9, '0'), '01', 'XY'), m.run_id, s.service_slug, s.answers, s.identity_cipher, s.identity_key_id,
        'clone' || m.g, s.nik_masked, s.applicant_name || ' ' || m.g, s.business_name, s.phone, s.email, s.village_code, s.kecamatan_code, s.status,
        s.submitted_at + m.g * interval '1 second', s.updated_at
      FROM made m, source s RETURNING id)
    INSERT INTO history_event (run_id, sequence, at, actor_id, type, payload, request_id)
    SELECT m.run_id, e.sequence, e.at, e.actor_id, e.type, e.payload, e.request_id
    FROM made m, source s JOIN history_event e ON e.run_id = s.run_id WHERE (SELECT count(*) FROM runs) > 0 ORDER BY m.g, e.sequence`;
}
