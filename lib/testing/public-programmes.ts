/** Classes and events as the public meets them, counted from the day the clock shows; drafts too. */

import { readRun } from "@/lib/cases/runs";
import { recordOfDuty } from "@/lib/domain/record-rights";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { actOnProgramme, createProgramme, openProgramme } from "@/lib/features/programmes/programmes.commands";
import { CreateProgramme } from "@/lib/features/programmes/programmes.schema";
import {
  addEntry,
  completeProgrammeDuty,
  fillSurvey,
  makeLetters,
  recordDelivery,
} from "@/lib/features/records/records.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type Desk, must } from "./programmes";

/** One who holds every role of the three SOPs. */
export const EVERY_ROLE = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const;

/** A class in two weeks, for three days, with entries open until the day before; `changes` as the office's form sends them. */
export async function givenPublicProgramme(
  officer: StaffContext,
  changes: Record<string, string | number> = {},
  { open = true }: { open?: boolean } = {},
): Promise<string> {
  const firstDay = addCalendarDays(witaDate(officer.clock()), 14);
  const typed = {
    type: "training",
    title: "Kelas foto produk dengan HP",
    description: "Belajar memotret produk dengan cahaya jendela.",
    hours: "09.00-15.00",
    villageCode: "52.01.01.1001",
    place: "Aula Dinas",
    quota: 3,
    firstDay,
    lastDay: addCalendarDays(firstDay, 2),
    ...changes,
  };
  // A form sends text, numbers too.
  const input = CreateProgramme.parse(
    Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)])),
  );
  const { value } = await must(createProgramme(officer, input));
  if (open) await must(openProgramme(officer, value));
  return value.programmeId;
}

/** Ends the programme's duties, each by its role and with what it must write down, until the duty that keeps `stopAt` is open. */
export async function walkProgramme(desk: Desk, programmeId: string, stopAt: string | null = null): Promise<void> {
  for (;;) {
    const open = await db().openDuty.findFirst({ where: { programmeId }, select: { dutyId: true, role: true } });
    if (!open) return;
    const record = await recordOf(programmeId, open.dutyId);
    if (stopAt !== null && record === stopAt) return;
    const ctx = desk[open.role as keyof Desk];
    await must(actOnProgramme(ctx, { programmeId, command: { type: "claim", duty: open.dutyId } }));
    await prepare(ctx, programmeId, record);
    const numbered = { number: "500.3/12/Diskop/2026", date: witaDate(ctx.clock()) };
    await must(completeProgrammeDuty(ctx, { programmeId, duty: open.dutyId, settles: [], ...numbered }));
  }
}

async function recordOf(programmeId: string, dutyId: string): Promise<string | null> {
  const { runId, serviceSlug } = await db().programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { runId: true, serviceSlug: true },
  });
  const { definition } = await readRun(db(), runId);
  return recordOfDuty({ definition, serviceSlug }, dutyId);
}

async function prepare(ctx: StaffContext, programmeId: string, record: string | null) {
  const day = witaDate(ctx.clock());
  if (record === "committee") {
    await must(addEntry(ctx, { programmeId, kind: "committee", data: { name: "Budi", post: "Ketua" } }));
    await must(addEntry(ctx, { programmeId, kind: "speaker", data: { name: "Wati", from: "", topic: "Foto produk" } }));
  }
  if (record === "schedule")
    await must(
      addEntry(ctx, {
        programmeId,
        kind: "slot",
        data: { date: day, hours: "09.00-15.00", activity: "Pameran", place: "" },
      }),
    );
  if (record === "letters") await must(makeLetters(ctx, { programmeId }));
  if (record === "survey")
    await must(fillSurvey(ctx, { programmeId, points: [{ point: "Listrik", ready: "ya", note: "" }] }));
  if (record === "deliveries") {
    const letters = await db().programmeLetter.findMany({ where: { programmeId }, select: { id: true } });
    const how = { deliveredOn: day, deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
    await must(recordDelivery(ctx, { programmeId, letterId: letters.map((letter) => letter.id), ...how }));
  }
}
