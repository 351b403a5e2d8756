import { expect, test } from "vitest";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { actOnProgramme, editProgramme, rescheduleProgramme } from "./programmes.commands";
import { tellParticipants } from "./tell-participants.command";

useDatabase({ each: true });

async function scene() {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const people = [];
  for (let index = 0; index < 4; index += 1) people.push(await givenAccepted("promosi", clock, desk));
  const [seated, wishing, other, done] = people.map(({ applicationId }) => applicationId) as [
    string,
    string,
    string,
    string,
  ];
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: 5 });
  await db().application.updateMany({
    where: { id: { in: [seated, wishing, done] } },
    data: { wishedProgrammeId: programmeId },
  });
  await db().application.update({ where: { id: done }, data: { status: "withdrawn" } });
  await must(gatherChosen(desk.seksi, { programmeId, applicationId: [seated], passingReason: "Contoh." }));
  /** What the job of the last step tells, by whom it reaches. */
  const told = async (about: string) => {
    const { run } = await db().programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { run: { select: { lastSequence: true } } },
    });
    const payload = { programmeId, sequence: run.lastSequence, tells: [{ about, row: null }] };
    // A killed worker does it again: nobody hears it twice.
    for (let time = 0; time < 2; time += 1) await tellParticipants(systemContext("test"), payload, 1);
    const notices = await db().notice.findMany({
      where: { channel: "portal", dedupeKey: { contains: `:${about}` } },
      select: { applicationId: true, body: true },
    });
    return new Map(notices.map(({ applicationId, body }) => [applicationId, body]));
  };
  return { desk, programmeId, seated, wishing, other, told };
}

test("whoever has chosen a class that moves hears it, with the new day", async () => {
  const { desk, programmeId, seated, wishing, told } = await scene();
  const days = { firstDay: "2026-12-20", lastDay: "2026-12-20" };
  await must(rescheduleProgramme(desk.seksi, { programmeId, ...days, hours: "", reason: "Bentrok hari pasar." }));
  const heard = await told("rescheduled");
  expect([...heard.keys()].sort()).toEqual([seated, wishing].sort());
  expect(heard.get(wishing)).toMatch(/20 Desember 2026.*belum mendapat tempat/);
});

test("and when it is cancelled: the wish is gone, the application is not", async () => {
  const { desk, programmeId, seated, wishing, told } = await scene();
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "cancel", reason: "Tidak ada anggaran." } }));
  const heard = await told("cancelled");
  expect([...heard.keys()].sort()).toEqual([seated, wishing].sort());
  expect(heard.get(wishing)).toMatch(/dibatalkan.*Tidak ada anggaran.*tidak perlu mengajukan lagi/);
});

test("another place or other hours are told to both; other words are not", async () => {
  const { desk, programmeId, seated, wishing, told } = await scene();
  const facts = { programmeId, title: "Kegiatan contoh", description: "", budgetLine: "" };
  const sequence = async () =>
    (await db().programme.findUniqueOrThrow({ where: { id: programmeId }, include: { run: true } })).run.lastSequence;
  const before = await sequence();
  const as = { hours: "09.00-15.00", place: "Aula Dinas, Gerung" };
  await must(editProgramme(desk.seksi, { ...facts, ...as, description: "Bawa contoh produk." }));
  expect(await sequence()).toBe(before);
  await must(editProgramme(desk.seksi, { ...facts, ...as, place: "Taman Kota Gerung" }));
  const heard = await told("rescheduled");
  expect([...heard.keys()].sort()).toEqual([seated, wishing].sort());
  for (const body of heard.values()) expect(body).toMatch(/^Tempat atau jam kegiatan .* Tempat: Taman Kota Gerung\./);
  expect(heard.get(wishing)).toMatch(/belum mendapat tempat/);
});
