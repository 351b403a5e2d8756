import { listWaitingApplicants } from "@/lib/cases/waiting-list";
import type { Role } from "@/lib/domain/roles";
import { addCalendarDays, addWorkingDays, type Calendar, witaDate } from "@/lib/domain/working-time";
import { gatherFirst, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { numberAll, numberPaper } from "@/lib/features/letters/letters.commands";
import { recordOutcome, recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme, createProgramme, openProgramme } from "@/lib/features/programmes/programmes.commands";
import { completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { answerInvitation } from "@/lib/features/tracking/tracking.commands";
import { citizenContextFor, staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { newRequestId } from "@/lib/platform/request-id";
import type { Office } from "../case";
import { type StoryClock, storyClock, workingDaysAgo } from "../clock";
import { must } from "../must";
import { random } from "../random";
import type { PlannedProgramme } from "./plan";
import { writeDown } from "./records";

type DemoProgramme = { office: Office; clock: StoryClock; programmeId: string };

type World = { office: Office; calendar: Calendar; until: Date };

/** A class, two proposals, an event and a class to come, each told up to where it stands today. */
export async function tellProgrammes(world: World, programmes: readonly PlannedProgramme[]): Promise<void> {
  for (const planned of programmes) {
    const known = await db().programme.findFirst({ where: { title: planned.title }, select: { id: true } });
    if (!known) await tell(planned, world);
  }
}

async function tell(planned: PlannedProgramme, world: World) {
  const { office, calendar, until } = world;
  const chance = random(planned.madeDaysAgo * 7 + planned.quota);
  const clock = storyClock(calendar, workingDaysAgo(calendar, until, planned.madeDaysAgo, chance), until);
  const officer = planned.type === "training" ? "pelaksana" : "seksi";
  const ctx = await staff({ office, clock }, officer);
  const { programmeId } = must("createProgramme", await createProgramme(ctx, facts(planned, calendar, until)));
  clock.work(20);
  must("openProgramme", await openProgramme(ctx, { programmeId }));
  if (planned.stopAt === null) await wishFor(planned, programmeId);
  clock.work(45);
  must("gatherFirst", await gatherFirst(ctx, { programmeId, count: planned.gather }));
  if (planned.stopAt === null) return;
  clock.work(60);
  must("start", await actOnProgramme(ctx, { programmeId, command: { type: "start" } }));
  const demo = { office, clock, programmeId };
  await walk(demo, planned);
  if (planned.stopAt === "end") await (planned.type === "promotion" ? endEvent : endIt)(demo, officer);
  if (planned.key === "pemasaran") await answer(demo);
}

/** Duty after duty, each by somebody of its role, until the one at which it stands today. */
async function walk(demo: DemoProgramme, { stopAt, substituteAt }: PlannedProgramme) {
  for (;;) {
    const open = await db().openDuty.findFirst({ where: { programmeId: demo.programmeId } });
    if (!open || open.dutyId === stopAt) return;
    const { programmeId, clock } = demo;
    const { dutyId: duty, role } = open;
    const ctx = await staff(demo, role as Role);
    clock.work(35);
    // Attendance is written down on the day itself.
    if (duty === ATTENDANCE) await reachLastDay(demo);
    if (duty === substituteAt) {
      await substitute(demo);
      clock.work(20);
      await numberWhole(demo, ["addendum-keputusan"]);
    }
    must("claim", await actOnProgramme(ctx, { programmeId, command: { type: "claim", duty } }));
    clock.work(25);
    await writeDown(ctx, programmeId, duty);
    const numbered = { number: "500.3/217/Diskop-UKM/2026", date: witaDate(clock.now()) };
    must("complete", await completeProgrammeDuty(ctx, { programmeId, duty, settles: [], ...numbered }));
  }
}

const ATTENDANCE = "pelatihan.6.pelaksana.perform";

async function reachLastDay({ programmeId, clock }: DemoProgramme): Promise<void> {
  const { lastDay } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { lastDay: true } });
  if (lastDay) clock.reach(isoDay(lastDay));
  clock.work(400);
}

/** Everybody gets an outcome, and the Kadis approves the papers that no duty numbers. */
async function endIt(demo: DemoProgramme, officer: Role) {
  const { programmeId, clock } = demo;
  const { type } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { type: true } });
  const [ctx, kadis] = [await staff(demo, officer), await staff(demo, "kadis")];
  clock.work(60);
  const outcome = type === "training" ? "by_attendance" : "approved";
  must("recordOutcomes", await recordOutcomes(ctx, { programmeId, outcome }));
  clock.work(60);
  must("finish", await actOnProgramme(ctx, { programmeId, command: { type: "finish", settles: [] } }));
  await numberWhole(demo, ["berita-acara-seleksi"]);
  if (type !== "training") return;
  await numberWhole(demo, ["berita-acara-survei", "berita-acara-pelaksanaan", "laporan-kegiatan"]);
  const date = witaDate(clock.now());
  must("numberAll", await numberAll(kadis, { kind: "sertifikat-pelatihan", kegiatan: programmeId, date }));
}

/** Papers of the programme as a whole that no duty numbers. */
async function numberWhole(demo: DemoProgramme, kinds: readonly string[]) {
  const kadis = await staff(demo, "kadis");
  const date = witaDate(demo.clock.now());
  for (const kind of kinds) must("numberPaper", await numberPaper(kadis, { kind, kegiatan: demo.programmeId, date }));
}

async function endEvent(demo: DemoProgramme, officer: Role) {
  const { programmeId } = demo;
  const ctx = await staff(demo, officer);
  const { firstDay, lastDay } = await db().programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { firstDay: true, lastDay: true },
  });
  if (firstDay) demo.clock.reach(isoDay(firstDay));
  demo.clock.work(300);
  const note = "Sakit pada hari pameran.";
  const absent = { programmeId, applicationId: await lastSeated(programmeId), outcome: "cancelled", note } as const;
  must("recordOutcome", await recordOutcome(ctx, absent));
  must("recordOutcomes", await recordOutcomes(ctx, { programmeId, outcome: "appeared" }));
  if (lastDay) demo.clock.reach(addCalendarDays(isoDay(lastDay), 1));
  demo.clock.work(60);
  must("finish", await actOnProgramme(ctx, { programmeId, command: { type: "finish", settles: [] } }));
  await numberWhole(demo, ["berita-acara-seleksi"]);
}

/** Most say that they come; one cannot, and the next in line takes the place, for which the office owes papers. */
async function answer(demo: DemoProgramme) {
  const { programmeId, clock } = demo;
  const seats = await db().seat.findMany({
    where: { programmeId, releasedAt: null },
    orderBy: { position: "asc" },
    select: { applicationId: true, application: { select: { reference: true } } },
  });
  for (const [index, { applicationId, application }] of seats.slice(0, 9).entries()) {
    clock.wait(40);
    const coming = index === 6 ? "tidak" : "ya";
    const input = { reference: application.reference, requestId: newRequestId(), programmeId, coming } as const;
    must("answer", await answerInvitation(await citizenContextFor(applicationId, clock.now), input));
  }
  clock.work(30);
  await substitute(demo);
}

/** The next in line takes the free seat, or that of the last. */
async function substitute(demo: DemoProgramme) {
  const { programmeId, clock } = demo;
  const [next] = await listWaitingApplicants(
    db(),
    { programmeId, serviceSlug: "pelatihan" },
    {},
    { take: 1, now: clock.now(), neverSat: true },
  );
  if (!next) return;
  const { seatsTaken, quota } = await db().programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { seatsTaken: true, quota: true },
  });
  const last = await lastSeated(programmeId);
  const reason = "Menggantikan peserta yang tidak bisa hadir.";
  const swap = {
    programmeId,
    outApplicationId: seatsTaken < quota ? undefined : last,
    inApplicationId: next.applicationId,
    reason,
  };
  must("substitute", await substituteParticipant(await staff(demo, "pelaksana"), swap));
}

async function lastSeated(programmeId: string): Promise<string> {
  const { applicationId } = await db().seat.findFirstOrThrow({
    where: { programmeId, releasedAt: null },
    orderBy: { position: "desc" },
    select: { applicationId: true },
  });
  return applicationId;
}

/** Those who asked last asked for this very class. */
async function wishFor({ slug, applicants }: PlannedProgramme, programmeId: string) {
  const asking = await db().application.findMany({
    where: { serviceSlug: slug, status: "waiting_programme", seats: { none: {} } },
    orderBy: { submittedAt: "desc" },
    take: applicants,
    select: { id: true },
  });
  await db().application.updateMany({
    where: { id: { in: asking.map(({ id }) => id) } },
    data: { wishedProgrammeId: programmeId },
  });
}

function facts(planned: PlannedProgramme, calendar: Calendar, until: Date) {
  const { type, title, description, place, villageCode, hours, quota, budgetLine, booths, firstDayIn, days } = planned;
  const today = witaDate(until);
  const firstDay = firstDayIn === null ? undefined : addWorkingDays(calendar, today, firstDayIn);
  const lastDay = firstDay && addDays(firstDay, days - 1);
  const frame = { type, title, description, place, villageCode, hours, quota, budgetLine };
  return { ...frame, ...(booths ? { booths } : {}), ...(firstDay ? { firstDay, lastDay } : {}) };
}

function addDays(day: string, more: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
}

async function staff({ office, clock }: Pick<DemoProgramme, "office" | "clock">, role: Role) {
  const id = office[role];
  if (!id) throw new Error(`Nobody has the role ${role}`);
  return staffContextFor(id, clock.now);
}
