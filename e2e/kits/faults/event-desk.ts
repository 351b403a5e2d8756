import type { Role } from "@/lib/domain/roles";
import { addCalendarDays, startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import { gatherChosen, releaseSeat } from "@/lib/features/gathering/gathering.commands";
import { recordOutcome } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { answerInvitation, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { citizenContextFor, staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { isBusy } from "@/lib/platform/db/trouble";
import { newRequestId } from "@/lib/platform/request-id";
import { nextNumber, writeMissing } from "./desk-records";

/** One event or class, the people in line for it, whose it is, and who holds each role. */
export type EventWork = {
  programmeId: string;
  applicationIds: string[];
  officer: Role;
  staff: Partial<Record<Role, string>>;
};

/**
 * A process of its own that can be killed: crowds for the seats, goes on to the event's end, and when
 * it is started again goes on from where the database says that it stands.
 */
export async function runEventDesk(json = "{}"): Promise<void> {
  await workThrough(json).catch((error) => {
    if (!isBusy(error)) throw error;
    process.exitCode = LATE;
  });
}

/** Duties of the longest SOP, each with what it lacked at first, several times over. */
const MOST_STEPS = 100;
const passingReason = "Badai percobaan.";

/** Exit code (EX_TEMPFAIL): the database was late or away in the midst of a look; whoever starts the desk again goes on. */
export const LATE = 75;

async function workThrough(json: string): Promise<void> {
  const work = JSON.parse(json) as EventWork;
  const { programmeId } = work;
  const officer = await contextOf(work, work.officer);
  const status = async () => (await db().programme.findUniqueOrThrow({ where: { id: programmeId } })).status;
  if ((await status()) === "open") {
    await crowd(work);
    await comeAndGo(work);
    // Whoever waits fills the seats, also those who had one and gave it back: they are chosen by hand.
    const waiting = await db().application.findMany({
      where: { id: { in: work.applicationIds }, status: "waiting_programme", seats: { none: { releasedAt: null } } },
    });
    const applicationId = waiting.map((item) => item.id);
    if (applicationId.length > 0)
      await patient(
        () => gatherChosen(officer, { programmeId, applicationId, passingReason }),
        ["programme_full", "already_seated"],
      );
    await patient(() => actOnProgramme(officer, { programmeId, command: { type: "start" } }), ["wrong_state"]);
  }
  if ((await status()) === "running") {
    for (let step = 0; step < MOST_STEPS && (await endDuty(work)); step += 1);
    // The days of a class are still to come.
    if ((await db().openDuty.count({ where: { programmeId } })) > 0) return;
    const seats = await db().seat.findMany({
      where: { programmeId, releasedAt: null, application: { outcome: null } },
    });
    const after = await contextOf(work, work.officer, await dayAfter(programmeId));
    for (const { applicationId } of seats)
      await patient(() => recordOutcome(after, { programmeId, applicationId, outcome: "appeared" }));
    await patient(() => actOnProgramme(after, { programmeId, command: { type: "finish" } }), ["wrong_state"]);
  }
}

/** Two hundred at once for the seats there are. */
async function crowd(work: EventWork) {
  const officer = await contextOf(work, work.officer);
  const { programmeId, applicationIds } = work;
  const chosen = (index: number) => applicationIds[index % applicationIds.length] as string;
  await Promise.allSettled(
    Array.from({ length: 200 }, (_, index) =>
      gatherChosen(officer, { programmeId, applicationId: [chosen(index)], passingReason }),
    ),
  );
}

/** Withdrawals, noes and releases against gathering; at most a few leave for good. */
async function comeAndGo(work: EventWork) {
  const officer = await contextOf(work, work.officer);
  const { programmeId, applicationIds } = work;
  const acts = Array.from({ length: 60 }, async (_, index) => {
    const applicationId = applicationIds[(index * 7) % applicationIds.length] as string;
    const { reference } = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
    const citizen = await citizenContextFor(applicationId);
    const own = { reference, requestId: newRequestId() };
    if (index % 5 === 1) return answerInvitation(citizen, { ...own, programmeId, coming: "tidak" });
    if (index % 5 === 2) return releaseSeat(officer, { programmeId, applicationId, reason: "Tidak bisa hadir." });
    if (applicationIds.indexOf(applicationId) < 2) return withdrawApplication(citizen, { ...own, sure: "ya" });
    return gatherChosen(officer, { programmeId, applicationId: [applicationId], passingReason });
  });
  await Promise.allSettled(acts);
}

/** Claims and ends the open duty, whoever's it is; false when there is none, or none that can end today. */
async function endDuty(work: EventWork): Promise<boolean> {
  const { programmeId } = work;
  const open = await db().openDuty.findFirst({ where: { programmeId } });
  if (!open) return false;
  const ctx = await contextOf(work, open.role as Role);
  const duty = open.dutyId;
  if (!open.claimedById)
    await patient(() => actOnProgramme(ctx, { programmeId, command: { type: "claim", duty } }), ["already_held"]);
  const end = () => completeProgrammeDuty(ctx, { programmeId, duty, settles: [], ...nextNumber() });
  const lacks = await patient(end, ["duty_not_open", ...MISSING]);
  return !MISSING.includes(lacks) || writeMissing(ctx, programmeId, lacks);
}

const MISSING = ["record_missing", "letters_missing", "deliveries_missing", "attendance_missing"];

/** Outcomes come with the event's day, and its end after it: the desk works as if that day had come. */
async function dayAfter(programmeId: string): Promise<Date> {
  const { lastDay } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { lastDay: true } });
  const day = lastDay ? addCalendarDays(isoDay(lastDay), 1) : witaDate(new Date());
  return new Date(startOfWitaDay(day).getTime() + 9 * 3_600_000);
}

function contextOf({ staff }: EventWork, role: Role, at?: Date) {
  return staffContextFor(staff[role] ?? "", at && (() => at));
}

type Answered = { ok: true } | { ok: false; code: string };

/** Busy is asked again; what a killed predecessor has done already is fine. Answers with the refusal that was fine. */
async function patient(act: () => Promise<Answered>, fine: string[] = []): Promise<string> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const answer = await act().catch((error: Error) => ({ ok: false as const, code: `thrown: ${error.message}` }));
    if (answer.ok) return "done";
    if (fine.includes(answer.code)) return answer.code;
    if (answer.code !== "busy" && !answer.code.startsWith("thrown")) throw new Error(`refused: ${answer.code}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("The database stayed busy");
}
