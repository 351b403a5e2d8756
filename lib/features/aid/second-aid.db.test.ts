import { beforeEach, expect, test } from "vitest";
import { gatherChosen, gatherFirst, releaseSeat } from "@/lib/features/gathering/gathering.commands";
import { countPassedOver, listWaiting } from "@/lib/features/gathering/gathering.queries";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, givenProgramme, must, nextNik } from "@/lib/testing/programmes";
import { decideTie } from "./aid.commands";
import { openRelated } from "./aid.queries";
import { answerSecondAid, askSecondAid } from "./second-aid.commands";
import { listAskedSecondAid } from "./second-aid.queries";

useDatabase({ each: true });

let clock = makeClock();
let desk: Desk;
beforeEach(async () => {
  clock = makeClock();
  desk = await givenDesk(clock);
});

type Slug = "lapak" | "peralatan" | "pelatihan";
async function accepted(slug: Slug, nik = nextNik(), phone?: string) {
  clock.tick(1);
  return givenAccepted(slug, clock, desk, { nik, ...(phone ? { phone } : {}) });
}
type Sent = Awaited<ReturnType<typeof accepted>>;

const stalls = (quota = 5) => givenProgramme(desk.seksi, { type: "stall_proposal", quota });
const seat = (programmeId: string, ...who: Sent[]) =>
  gatherChosen(desk.seksi, { programmeId, applicationId: who.map(({ applicationId }) => applicationId) });
const seated = (sent: Sent) => db().seat.count({ where: { applicationId: sent.applicationId, releasedAt: null } });

/** The other case of the person, as it stands when the aid was given so many months ago. */
async function wasGiven(sent: Sent, months: number, outcome = "approved") {
  const closedAt = new Date(clock.now().getTime() - months * 30.5 * 86_400_000);
  await db().application.update({
    where: { id: sent.applicationId },
    data: { status: "completed", outcome, closedAt },
  });
}

test("a second stall needs a reason and another person; both are told, and it waits where it is seen", async () => {
  const nik = nextNik();
  const [first, second] = [await accepted("lapak", nik), await accepted("lapak", nik)];
  await must(seat(await stalls(), first));
  const other = await stalls();
  expect(await seat(other, second)).toMatchObject({ code: "second_aid_unasked", items: [first.reference] });
  const { reference } = second;
  expect((await openRelated(desk.seksi, reference))?.secondAid).toMatchObject({
    received: [first.reference],
    mayAsk: true,
  });
  expect((await openRelated(desk.kabid, reference))?.secondAid).toMatchObject({ mayAsk: false, mayAnswer: false });

  await must(askSecondAid(desk.seksi, { reference, reason: "Lapaknya terbakar." }));
  expect(await seat(other, second)).toMatchObject({ code: "second_aid_waiting" });
  expect(await listAskedSecondAid(desk.kabid)).toMatchObject([{ reference }]);
  expect(await listAskedSecondAid(desk.seksi)).toEqual([]);
  const told = await db().notice.findMany({ where: { staffId: desk.kabid.actor.id }, select: { subject: true } });
  expect(told.some(({ subject }) => subject.includes("meminta persetujuan bantuan kedua"))).toBe(true);

  const yes = { reference, approved: true, reason: "Ada surat desa." };
  expect(await answerSecondAid(desk.seksi, yes)).toMatchObject({ code: "no_right" });
  await must(answerSecondAid(desk.kabid, yes));
  expect(await answerSecondAid(desk.kabid, yes)).toMatchObject({ code: "second_aid_not_asked" });
  expect(await listAskedSecondAid(desk.kabid)).toEqual([]);
  const heard = await db().notice.findMany({ where: { staffId: desk.seksi.actor.id }, select: { body: true } });
  expect(heard.some(({ body }) => body.includes("Ada surat desa."))).toBe(true);
  await must(seat(other, second));
  expect(await seated(second)).toBe(1);
  const acts = await db().auditEntry.findMany({ where: { reference }, select: { action: true, detail: true } });
  expect(acts.map(({ action }) => action)).toEqual(expect.arrayContaining(["second_aid.asked", "second_aid.answered"]));
  expect(JSON.stringify(acts)).not.toContain("terbakar");
});

test("whoever holds both roles does not answer their own question; a Kadis may", async () => {
  const nik = nextNik();
  const [first, second] = [await accepted("lapak", nik), await accepted("lapak", nik)];
  await wasGiven(first, 3);
  const both = await asStaff(["seksi", "kabid"], clock);
  await db().setting.create({ data: { key: "allowOwnWork", value: true } });
  const { reference } = second;
  await must(askSecondAid(both, { reference, reason: "Lapaknya terbakar." }));
  const no = { reference, approved: false, reason: "Belum perlu." };
  expect(await answerSecondAid(both, no)).toMatchObject({ code: "own_work" });
  // Neither told of their own question, nor shown it as one that waits for them.
  expect(await listAskedSecondAid(both)).toEqual([]);
  expect(await db().notice.count({ where: { staffId: both.actor.id, kind: "new_duty" } })).toBe(0);
  await must(answerSecondAid(desk.kadis, no));
  expect(await seat(await stalls(), second)).toMatchObject({ code: "second_aid_refused" });
  await must(askSecondAid(desk.seksi, { reference, reason: "Sekarang ada surat desa." }));
});

test.each<[string, Slug, Slug, number, string, boolean]>([
  ["within the term", "lapak", "lapak", 23, "approved", false],
  ["in part", "peralatan", "peralatan", 2, "approved_in_part", false],
  ["after the term", "lapak", "lapak", 26, "approved", true],
  ["another aid", "peralatan", "lapak", 2, "approved", true],
  ["what was not approved", "lapak", "lapak", 2, "not_approved", true],
  ["no material aid", "pelatihan", "pelatihan", 2, "attended", true],
])("%s: %s, then %s after %d months (%s)", async (_, before, now, months, outcome, free) => {
  const nik = nextNik();
  const [first, second] = [await accepted(before, nik), await accepted(now, nik)];
  await wasGiven(first, months, outcome);
  const officer = now === "pelatihan" ? desk.pelaksana : desk.seksi;
  const type = now === "pelatihan" ? "training" : "stall_proposal";
  const programmeId = await givenProgramme(officer, {
    type: now === "peralatan" ? "equipment_proposal" : type,
    quota: 3,
  });
  const done = await gatherChosen(officer, { programmeId, applicationId: [second.applicationId] });
  expect(done.ok ? "seated" : done.code).toBe(free ? "seated" : "second_aid_unasked");
});

test("the term is the admin's, and a person linked by somebody is the same", async () => {
  const phone = "+6281900000011";
  const [first, second] = [await accepted("lapak", nextNik(), phone), await accepted("lapak", nextNik(), phone)];
  await wasGiven(first, 30);
  const programmeId = await stalls();
  const tie = { reference: second.reference, other: first.reference, kind: "linked", reason: "KTP lama." } as const;
  await must(decideTie(desk.seksi, tie));
  await db().setting.create({ data: { key: "secondAidMonths", value: 36 } });
  expect(await seat(programmeId, second)).toMatchObject({ code: "second_aid_unasked" });
  await db().setting.update({ where: { key: "secondAidMonths" }, data: { value: 12 } });
  await must(seat(programmeId, second));
});

test("two persons who are one, chosen together, get one seat", async () => {
  const phone = "+6281900000012";
  const [first, second] = [await accepted("lapak", nextNik(), phone), await accepted("lapak", nextNik(), phone)];
  const tie = { reference: second.reference, other: first.reference, kind: "linked", reason: "KTP lama." } as const;
  await must(decideTie(desk.seksi, tie));
  const done = await must(seat(await stalls(), first, second));
  expect(done.value).toMatchObject({ seated: 1, refusals: [{ code: "second_aid_unasked" }] });
});

test("two programmes at the same moment give one person one stall", async () => {
  const nik = nextNik();
  const [first, second] = [await accepted("lapak", nik), await accepted("lapak", nik)];
  const [one, other] = [await stalls(), await stalls()];
  const reason = "Dahulukan yang ini.";
  const gather = (programmeId: string, sent: Sent) =>
    gatherChosen(desk.seksi, { programmeId, applicationId: [sent.applicationId], passingReason: reason });
  await Promise.all([gather(one, first), gather(other, second)]);
  expect((await seated(first)) + (await seated(second))).toBe(1);
});

test("whoever may not be seated yet is nobody who is passed over, nor called when a seat falls free", async () => {
  const nik = nextNik();
  const got = await accepted("lapak", nik);
  const blocked = await accepted("lapak", nik);
  const [next, last] = [await accepted("lapak"), await accepted("lapak")];
  await wasGiven(got, 3);
  const programmeId = await stalls(1);
  expect((await listWaiting(desk.seksi, programmeId, {})).items.map((item) => item.receivedBefore)).toEqual([
    true,
    false,
    false,
  ]);
  expect(await countPassedOver(desk.seksi, programmeId, {}, 1)).toBe(0);
  await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
  expect([await seated(blocked), await seated(next)]).toEqual([0, 1]);
  await must(releaseSeat(desk.seksi, { programmeId, applicationId: next.applicationId, reason: "Mengundurkan diri." }));
  expect([await seated(blocked), await seated(last)]).toEqual([0, 1]);
});
