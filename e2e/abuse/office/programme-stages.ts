import { addWorkingDays, witaDate } from "@/lib/domain/working-time";
import { actOnProgramme, createProgramme, openProgramme } from "@/lib/features/programmes/commands";
import { gatherChosen } from "@/lib/features/programmes/gathering/commands";
import { addLine, completeProgrammeDuty } from "@/lib/features/programmes/records/commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { must } from "@/prisma/demo/must";
import type { Persons } from "./persons";
import { caseAt, named, type Office, type Stage, type Subject } from "./stages";

/** How far a class has come. */
type Moment =
  | "being prepared"
  | "open"
  | "with a participant"
  | "running"
  | "claimed"
  | "at its review"
  | "at its decree";

/** A class of SOP 2; `id` is the programme, `applicationId` whoever sits or waits, `token` an id of its line. */
export function classAt(moment: Moment): Stage {
  return named(`class ${moment}`, async (office, who) => {
    const clerk = await staff(office, "pelaksana");
    const firstDay = addWorkingDays(office.calendar, witaDate(new Date()), 30);
    const facts = { title: "Kelas pemasaran daring", description: "", hours: "", place: "Aula", budgetLine: "" };
    const { programmeId } = must(
      "createProgramme",
      await createProgramme(clerk, { type: "training", quota: 20, firstDay, lastDay: firstDay, ...facts }),
    );
    if (moment === "being prepared") return { id: programmeId, text: firstDay };
    must("openProgramme", await openProgramme(clerk, { programmeId }));
    const waiting = await caseAt("accepted", "pelatihan")(office, who);
    const about = { ...waiting, id: programmeId, text: firstDay };
    if (moment === "open") return about;
    must("gather", await gatherChosen(clerk, { programmeId, applicationId: [waiting.applicationId ?? ""] }));
    if (moment === "with a participant") return about;
    must("start", await actOnProgramme(clerk, { programmeId, command: { type: "start" } }));
    return { ...about, ...(await walk(office, programmeId, moment)) };
  });
}

async function walk(office: Office, programmeId: string, moment: Moment): Promise<Partial<Subject>> {
  if (moment === "running") return { duty: (await openDuty(programmeId)).dutyId };
  await claim(office, programmeId);
  if (moment === "claimed") return { duty: (await openDuty(programmeId)).dutyId };
  await end(office, programmeId);
  await claim(office, programmeId);
  if (moment === "at its review") return { duty: (await openDuty(programmeId)).dutyId };
  await end(office, programmeId);
  await claim(office, programmeId);
  const { dutyId } = await openDuty(programmeId);
  const ctx = await staff(office, "jafung");
  must(
    "addLine",
    await addLine(ctx, {
      programmeId,
      kind: "speaker",
      data: { name: "Lalu Contoh", from: "", topic: "Pemasaran" } as never,
    }),
  );
  const line = await db().programmeLine.findFirst({ where: { programmeId }, select: { id: true } });
  return { duty: dutyId, token: line?.id ?? "" };
}

function openDuty(programmeId: string) {
  return db().openDuty.findFirstOrThrow({ where: { programmeId }, select: { dutyId: true, role: true } });
}

async function claim(office: Office, programmeId: string) {
  const { dutyId: duty, role } = await openDuty(programmeId);
  const ctx = await staff(office, role as keyof Persons);
  must("claim", await actOnProgramme(ctx, { programmeId, command: { type: "claim", duty } }));
}

async function end(office: Office, programmeId: string) {
  const { dutyId: duty, role } = await openDuty(programmeId);
  const ctx = await staff(office, role as keyof Persons);
  must("complete", await completeProgrammeDuty(ctx, { programmeId, duty, settles: [] }));
}

function staff({ persons }: Office, who: keyof Persons) {
  return staffContextFor(persons[who].id);
}
