import { beforeEach, expect, test } from "vitest";
import { type StaffContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { asStaff, makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, must, nextNik } from "@/lib/testing/programmes";
import { answerSecondAid, askSecondAid } from "./second-aid.commands";
import { listAskedSecondAid } from "./second-aid.queries";
import { remindOfSecondAid } from "./unanswered.command";

useDatabase({ each: true });

const DAY = 24 * 60;
let clock = makeClock();
let desk: Desk;
beforeEach(async () => {
  clock = makeClock();
  desk = await givenDesk(clock);
});

const sweep = (page?: number) => remindOfSecondAid(systemContext("second-aid", clock.now), page);
const told = async ({ actor }: StaffContext) =>
  (
    await db().notice.findMany({
      where: { staffId: actor.id, channel: "portal", kind: "late" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { subject: true },
    })
  ).map(({ subject }) => subject.split(":")[0]);

/** A case whose second stall somebody has asked for; it was asked on a Monday. */
async function asked(by = desk.seksi) {
  const nik = nextNik();
  const first = await givenAccepted("lapak", clock, desk, { nik });
  clock.tick(1);
  const { reference } = await givenAccepted("lapak", clock, desk, { nik });
  await db().application.update({
    where: { id: first.applicationId },
    data: { status: "completed", outcome: "approved", closedAt: clock.now() },
  });
  await must(askSecondAid(by, { reference, reason: "Lapaknya terbakar." }));
  return reference;
}

test("a question that no head answers is told of in stages, each once: the Kabid, then all above, and who asked", async () => {
  const reference = await asked();
  await sweep();
  expect([await told(desk.kabid), await told(desk.kadis)]).toEqual([[], []]);
  clock.tick(2 * DAY + 120);
  await sweep();
  await sweep();
  expect([await told(desk.kabid), await told(desk.kadis)]).toEqual([["Segera jatuh tempo"], []]);
  expect(await listAskedSecondAid(desk.kabid)).toMatchObject([{ reference, isLate: false }]);
  clock.tick(DAY);
  await Promise.all([sweep(), sweep(1)]);
  expect(await told(desk.kabid)).toEqual(["Segera jatuh tempo", "Belum dijawab"]);
  expect(await listAskedSecondAid(desk.kabid)).toMatchObject([{ isLate: true }]);
  clock.tick(5 * DAY);
  await sweep();
  await sweep();
  expect([await told(desk.kabid), await told(desk.kadis), await told(desk.seksi)]).toEqual([
    ["Segera jatuh tempo", "Belum dijawab", "Belum dijawab"],
    ["Belum dijawab"],
    ["Belum dijawab"],
  ]);
});

test("without a Kabid the Kadis is the nearest; what is answered is told of no more; asked again begins anew", async () => {
  await db().roleGrant.deleteMany({ where: { staffId: desk.kabid.actor.id } });
  const reference = await asked();
  clock.tick(3 * DAY);
  await sweep();
  expect([await told(desk.kabid), await told(desk.kadis)]).toEqual([[], ["Belum dijawab"]]);
  await must(answerSecondAid(desk.kadis, { reference, approved: false, reason: "Belum perlu." }));
  clock.tick(5 * DAY);
  await sweep();
  expect(await told(desk.kadis)).toHaveLength(1);
  await must(askSecondAid(desk.seksi, { reference, reason: "Sekarang ada surat desa." }));
  clock.tick(3 * DAY);
  await sweep();
  expect(await told(desk.kadis)).toHaveLength(2);
});

test("whoever asked is no second person, also when they hold both roles; page by page all are told", async () => {
  const both = await asStaff(["seksi", "kabid"], clock);
  await asked(both);
  await asked();
  clock.tick(3 * DAY);
  await sweep(1);
  expect(await told(desk.kabid)).toHaveLength(2);
  expect(await told(both)).toHaveLength(1);
});

test("a notice and its row are one: whichever statement fails, the next sweep tells it", async () => {
  await asked();
  clock.tick(3 * DAY);
  const cut = await walkStatements(
    () => sweep().catch(() => undefined),
    async (failed) => {
      expect([await db().escalation.count(), (await told(desk.kabid)).length], failed).toEqual([0, 0]);
    },
  );
  expect(cut).toBeGreaterThan(3);
  expect(await told(desk.kabid)).toHaveLength(1);
});
