import { expect, test } from "vitest";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { systemContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { findTrackedCase } from "./api.queries";
import { tellLate } from "./tell-late.command";

useDatabase({ each: true });

const DAY = 24 * 60;
const told = () =>
  db().notice.findMany({ where: { dedupeKey: { startsWith: "late:" } }, select: { channel: true, body: true } });

test("who waits for the office since before today hears it once, with an estimate counted from now; so says the API", async () => {
  const clock = makeClock();
  const morning = () => tellLate(systemContext("tell-late", clock.now));
  const nib = await givenApplication("nib", clock, {
    answers: answersOf({ email: "a@contoh.test" }),
    given: ["ktp", "surat_usaha"],
  });
  const seen = async () => findTrackedCase(await publicContextAt(clock.now), nib.reference);
  expect((await seen())?.late).toBeNull();
  // Past its half hour, but today: the page says it, no mail does.
  clock.tick(4 * 60);
  expect((await seen())?.late?.message).toMatch(/^Maaf, kami terlambat: .*Senin, 23 November 2026/);
  await morning();
  expect(await told()).toEqual([]);

  clock.tick(4 * DAY);
  await morning();
  await morning();
  const notices = await told();
  expect(notices.map(({ channel }) => channel).sort()).toEqual(["mail", "portal"]);
  expect(notices[0]?.body).toMatch(
    /seharusnya selesai Senin, 23 November 2026\. Perkiraan baru: Jumat, 27 November 2026\./,
  );
  const late = (await seen())?.late;
  expect(late?.expectedAt && new Date(late.expectedAt) > clock.now()).toBe(true);
  clock.tick(3 * DAY);
  await morning();
  expect(await told()).toHaveLength(2);
});

test("nobody hears it whose own turn it is; whoever sits in a late programme does", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const returned = await givenApplication("nib", clock, {
    answers: answersOf({ email: "b@contoh.test" }),
    given: ["ktp", "surat_usaha"],
  });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId: returned.runId } });
  const items = [{ kind: "requirement", key: "ktp", reason: "Buram" } as const];
  await doAll(
    desk.pelaksana,
    returned.reference,
    { type: "claim", duty },
    { type: "return_to_applicant", duty, items },
  );
  const one = await givenAccepted("promosi", clock, desk);
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: 1 });
  await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  clock.tick(15 * DAY);
  await tellLate(systemContext("tell-late", clock.now));
  const heard = await db().notice.findMany({ where: { dedupeKey: { startsWith: "late:" }, channel: "portal" } });
  expect(heard.map(({ applicationId }) => applicationId)).toEqual([one.applicationId]);
});
