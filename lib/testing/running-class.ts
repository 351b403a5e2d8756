import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme, createProgramme, openProgramme } from "@/lib/features/programmes/programmes.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import type { Clock } from "./office";
import { givenAccepted } from "./programmes";

/** A class of SOP 2 that has started: its first duty, Pelaksana's, is open, and one person sits in it. */
export async function givenRunningClass(
  clerk: StaffContext,
  clock: Clock,
): Promise<{ programmeId: string; runId: string; duty: string }> {
  const facts = { title: "Kelas pemasaran", description: "", hours: "", place: "", budgetLine: "" };
  const made = await createProgramme(clerk, { type: "training", quota: 20, firstDay: "2026-12-14", ...facts });
  if (!made.ok) throw new Error(made.code);
  const { programmeId } = made.value;
  await givenAccepted("pelatihan", clock, { pelaksana: clerk });
  for (const step of [
    () => openProgramme(clerk, { programmeId }),
    () => gatherFirst(clerk, { programmeId, count: 1 }),
    () => actOnProgramme(clerk, { programmeId, command: { type: "start" } }),
  ]) {
    const done = await step();
    if (!done.ok) throw new Error(done.code);
  }
  const open = await db().openDuty.findFirstOrThrow({ where: { programmeId }, select: { runId: true, dutyId: true } });
  return { programmeId, runId: open.runId, duty: open.dutyId };
}
