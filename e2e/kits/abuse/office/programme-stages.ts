import type { ProgrammeType } from "@/lib/domain/programmes";
import { isPublicType, serviceOfType } from "@/lib/domain/programmes";
import { addCalendarDays, addWorkingDays, startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import {
  actOnProgramme,
  createProgramme,
  openProgramme,
  rescheduleProgramme,
} from "@/lib/features/programmes/programmes.commands";
import { completeProgrammeDuty } from "@/lib/features/records/records.commands";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { must } from "@/prisma/demo/must";
import { writeDown } from "@/prisma/demo/programmes/records";
import type { Persons } from "./persons";
import { caseAt, keep, named, type Office, type Stage, type Subject } from "./stages";

type DutyId = `${"pelatihan" | "fasilitasi"}.${number}.${string}`;

/**
 * How far a programme has come. "at a duty": it is open and nobody has it; "holding": somebody of its role has it;
 * "having written": whoever holds it has written down all that it asks for.
 */
export type Moment =
  | "being prepared"
  | "open"
  | "with a participant"
  | "cancelled"
  | "waiting for outcomes"
  | "with outcomes"
  | "finished"
  | `${"at" | "holding" | "having written"} ${DutyId}`;

/** Reached when the class is over, so that its day must have come. */
const ON_THE_DAY = /pelatihan\.6|outcomes|finished/;
/** Reached after it, for nothing ends on its last day. */
const IS_OVER = /with outcomes|finished/;
const reason = "Dijadwalkan ulang untuk percobaan.";

/** A class of SOP 2, or a proposal or event of SOP 1; see `thingsOf` for what the subject names. */
export function programmeAt(type: ProgrammeType, moment: Moment): Stage {
  return named(`${type} ${moment}`, async (office, who) => {
    const ctx = await staff(office, officerOf(type));
    const firstDay = addWorkingDays(office.calendar, witaDate(new Date()), 30);
    const days = isPublicType(type) ? { firstDay, lastDay: firstDay } : {};
    const words = { title: "Kegiatan contoh", description: "", hours: "09.00-15.00", place: "Aula", budgetLine: "" };
    const { programmeId } = must("create", await createProgramme(ctx, { type, quota: 20, ...days, ...words }));
    if (moment === "being prepared") return { id: programmeId, text: firstDay };
    must("open", await openProgramme(ctx, { programmeId }));
    const person = await caseAt("accepted", serviceOfType(type))(office, who);
    const about = { ...person, id: programmeId, text: firstDay };
    if (moment === "cancelled") {
      const closer = await staff(office, "kabid");
      must("cancel", await actOnProgramme(closer, { programmeId, command: { type: "cancel", reason } }));
    }
    if (moment === "open" || moment === "cancelled") return about;
    must(
      "gather",
      await gatherChosen(ctx, { programmeId, applicationId: [person.applicationId ?? ""], passingReason: "Contoh." }),
    );
    if (moment === "with a participant") return about;
    const today = witaDate(new Date());
    if (isPublicType(type) && ON_THE_DAY.test(moment)) {
      // What is over was on the day before; it can be put there only by who thinks that it is still that day.
      const day = IS_OVER.test(moment) ? addCalendarDays(today, -1) : today;
      const then = await staff(office, officerOf(type), new Date(startOfWitaDay(day).getTime() + 8 * 3_600_000));
      const moved = { programmeId, firstDay: day, lastDay: day, hours: "09.00-15.00", reason };
      must("reschedule", await rescheduleProgramme(then, moved));
    }
    must("start", await actOnProgramme(ctx, { programmeId, command: { type: "start" } }));
    await walk(office, programmeId, moment);
    await end(ctx, programmeId, moment);
    return { ...about, ...(await thingsOf(programmeId)) };
  });
}

export function classAt(moment: Moment): Stage {
  return programmeAt("training", moment);
}

/** Two of them at the same moment: the first is spoken of, but a line, a letter, a person and a file are the other's. */
export function mixedUp(type: ProgrammeType, moment: Moment): Stage {
  return named(`${type} ${moment}, things of another`, async (office, who) => {
    const spokenOf = await programmeAt(type, moment)(office, who);
    const other = await programmeAt(type, moment)(office, who);
    const { line = "", letter = "", applicationId = "", output = "" } = other;
    return { ...spokenOf, line, letter, applicationId, output };
  });
}

/** A class whose list the head has approved, and somebody who still waits: `text` is their application. */
export const classAndWaiting: Stage = named("class and somebody who waits", async (office, who) => {
  const running = await classAt("at pelatihan.3.pelaksana.perform")(office, who);
  const { applicationId = "" } = await caseAt("accepted", "pelatihan")(office, who);
  return { ...running, text: applicationId };
});

/** Duty after duty, each by somebody of its role who writes down what it asks for, up to the one of the moment. */
async function walk(office: Office, programmeId: string, moment: Moment) {
  const [, how, last] = /^(at|holding|having written) (\S+)$/.exec(moment) ?? [];
  for (;;) {
    const open = await db().openDuty.findFirst({
      where: { programmeId },
      select: { dutyId: true, role: true, runId: true },
    });
    const { dutyId: duty = "", role = "", runId = "" } = open ?? {};
    if (!open || (duty === last && how === "at")) return;
    const ctx = await staff(office, role as keyof Persons);
    must("claim", await actOnProgramme(ctx, { programmeId, command: { type: "claim", duty } }));
    if (duty !== last || how === "having written") {
      await writeDown(ctx, programmeId, duty);
      // One duty's file is enough: what is asked is who may see such a thing.
      if (/\.(1|2|3)\.(pelaksana|seksi)\.perform$/.test(duty))
        await keep({ kind: "programme", programmeId, runId, duty, maxFiles: 10, by: ctx.actor.id });
    }
    if (duty === last) return;
    const numbered = { number: "500.3/1/Diskop-UKM/2026", date: witaDate(new Date()) };
    must("complete", await completeProgrammeDuty(ctx, { programmeId, duty, settles: [], ...numbered }));
  }
}

async function end(ctx: StaffContext, programmeId: string, moment: Moment) {
  if (moment !== "with outcomes" && moment !== "finished") return;
  const { type } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { type: true } });
  const outcome = type === "training" ? "attended" : type === "promotion" ? "appeared" : "approved";
  must("outcomes", await recordOutcomes(ctx, { programmeId, outcome }));
  if (moment === "finished")
    must("finish", await actOnProgramme(ctx, { programmeId, command: { type: "finish", settles: [] } }));
}

/** Its open duty, and one each of its lines, letters and files. */
async function thingsOf(programmeId: string): Promise<Partial<Subject>> {
  const where = { programmeId };
  const select = { id: true };
  const [open, line, letter, file] = await Promise.all([
    db().openDuty.findFirst({ where, select: { dutyId: true } }),
    db().programmeLine.findFirst({ where, select }),
    db().programmeLetter.findFirst({ where, select }),
    db().document.findFirst({ where: { run: { programme: { id: programmeId } } }, select }),
  ]);
  return { duty: open?.dutyId ?? "", line: line?.id ?? "", letter: letter?.id ?? "", output: file?.id ?? "" };
}

function officerOf(type: ProgrammeType) {
  return type === "training" ? "pelaksana" : "seksi";
}

function staff({ persons }: Office, who: keyof Persons, at?: Date) {
  return staffContextFor(persons[who].id, at && (() => at));
}
