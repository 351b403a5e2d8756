import { beforeEach, expect, test } from "vitest";
import { act } from "@/lib/cases/act";
import { chooseNotices } from "@/lib/features/users/account.commands";
import { type StaffContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { answersOf, asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, must, nextNik } from "@/lib/testing/programmes";
import { sendDigests } from "./digest.command";
import { tellNewDuties } from "./new-duties.command";

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
let clock: Clock;
let clerk: StaffContext;
let colleague: StaffContext;
let kadis: StaffContext;
let slug: string;
beforeEach(async () => {
  clock = makeClock();
  clerk = await asStaff(["pelaksana"], clock);
  colleague = await asStaff(["pelaksana"], clock);
  kadis = await asStaff(["kadis"], clock);
  slug = (await givenService("single")).slug;
});

const sent = (name: string) => givenApplication(slug, clock, { answers: answersOf({ nik: nextNik(), name }) });
const sweep = (page?: number) => tellNewDuties(systemContext("tell-new-duties", clock.now), page);
const digest = () => sendDigests(systemContext("send-digests", clock.now));
const told = async ({ actor }: StaffContext, channel: "portal" | "mail" = "portal") =>
  db().notice.findMany({
    where: { staffId: actor.id, channel },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { subject: true, body: true, kind: true },
  });
/** To an hour of WITA on the day after the clock's. */
const untilMorning = (hour: number, minute: number, days = 1) => {
  const now = clock.now();
  const day = new Date(now.getTime() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
  const at = new Date(`${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+08:00`);
  clock.tick((at.getTime() - now.getTime()) / 60_000);
};

test("a new duty is told to whoever may take it, many in one, once; who has taken it knows", async () => {
  await sent("Siti Aminah");
  await sent("Baiq Rina");
  const taken = await sent("Lalu Darma");
  await doAll(colleague, taken.reference, { type: "claim", duty: DUTY });
  await sweep();
  await sweep();
  const [first, ...others] = await told(clerk);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ subject: "2 tugas baru", kind: "new_duty" });
  expect(first?.body).toMatch(/Siti Aminah \(Layanan contoh\)/);
  expect(first?.body).not.toContain("Lalu Darma");
  expect(await told(kadis)).toEqual([]);
  // Notices of one instant have no order.
  clock.tick(1);
  await sent("Made Sari");
  await Promise.all([sweep(1), sweep(1)]);
  expect((await told(clerk)).map(({ subject }) => subject)).toEqual([
    "2 tugas baru",
    expect.stringContaining("Tugas baru: Periksa berkas, Made Sari (Layanan contoh)"),
  ]);
});

test("cut at any statement the sweep leaves a duty told of once", async () => {
  await sent("Siti Aminah");
  const cut = await walkStatements(
    () => sweep().catch(() => {}),
    async (failed) => {
      const subjects = (await told(clerk)).map(({ subject }) => subject);
      expect(subjects.length, failed).toBeLessThanOrEqual(1);
    },
  );
  expect(cut).toBeGreaterThan(3);
  expect(await told(clerk)).toHaveLength(1);
});

test("the digest comes at 07.30 of a working day, once, to whom there is something to say", async () => {
  const { reference } = await sent("Siti Aminah");
  await doAll(clerk, reference, { type: "claim", duty: DUTY });
  await sent("Baiq Rina");
  untilMorning(7, 20);
  await digest();
  expect(await told(clerk)).toEqual([]);
  untilMorning(7, 30, 0);
  await Promise.all([digest(), digest()]);
  await digest();
  const [mine] = await told(clerk);
  expect(mine?.subject).toMatch(/^Tugas Selasa, 24 November 2026: 2 lewat tenggat, 1 sedang Anda tangani$/);
  expect(mine?.body).toContain("Periksa berkas, Siti Aminah (Layanan contoh)");
  expect((await told(colleague)).map(({ subject }) => subject)).toEqual([
    "Tugas Selasa, 24 November 2026: 1 lewat tenggat",
  ]);
  expect([await told(clerk, "mail"), await told(kadis), await told(kadis, "mail")]).toMatchObject([[{}], [], []]);
  clock.tick(60);
  await sent("Made Sari");
  await digest();
  expect(await told(colleague)).toHaveLength(1);
});

test("an outage of OSS that nobody has ended is said each morning to whoever may end it, and to nobody else", async () => {
  const outage = { begunById: clerk.actor.id, beganAt: clock.now(), reason: "oss.go.id tidak bisa dibuka" };
  const { id } = await db().ossOutage.create({ data: outage });
  untilMorning(7, 30);
  await digest();
  const [mine, ...others] = await told(colleague);
  expect(others).toEqual([]);
  expect(mine?.subject).toMatch(/: OSS masih ditandai terganggu$/);
  expect(mine?.body).toMatch(/sejak Senin, 23 November 2026.*“OSS pulih”/);
  expect(await told(kadis)).toEqual([]);
  await db().ossOutage.update({ where: { id }, data: { endedById: colleague.actor.id, endedAt: clock.now() } });
  untilMorning(7, 30);
  await digest();
  expect(await told(colleague)).toHaveLength(1);
});

test("the morning tells a head of the second aid that waits for their answer, and nobody else", async () => {
  const desk = await givenDesk(clock);
  const nik = nextNik();
  const first = await givenAccepted("lapak", clock, desk, { nik });
  clock.tick(1);
  const { reference } = await givenAccepted("lapak", clock, desk, { nik });
  const received = { status: "completed", outcome: "approved", closedAt: clock.now() } as const;
  await db().application.update({ where: { id: first.applicationId }, data: received });
  await must(act(desk.seksi, { reference }, { type: "ask_second_aid", reason: "Lapaknya terbakar." }));
  untilMorning(7, 30);
  await digest();
  const subjectOf = async (who: StaffContext) => (await told(who)).find(({ kind }) => kind === "digest")?.subject ?? "";
  expect(await subjectOf(desk.kabid)).toContain("1 bantuan kedua menunggu jawaban Anda");
  expect(await subjectOf(desk.seksi)).not.toContain("bantuan kedua");
});

test("a worker that was down makes up for it until noon; Saturday has none", async () => {
  await sent("Siti Aminah");
  untilMorning(12, 0);
  await digest();
  expect(await told(clerk)).toEqual([]);
  untilMorning(9, 40);
  await digest();
  expect(await told(clerk)).toHaveLength(1);
  untilMorning(8, 0, 3);
  expect(clock.now().getUTCDay()).toBe(6);
  await digest();
  expect(await told(clerk)).toHaveLength(1);
});

test("what is switched off does not come, by either way; what is without a switch does", async () => {
  await chooseNotices(clerk, { portal: ["digest"], mail: ["new_duty"] });
  await sent("Siti Aminah");
  await sweep();
  expect([await told(clerk), await told(clerk, "mail")]).toMatchObject([[], [{ kind: "new_duty" }]]);
  expect([await told(colleague), await told(colleague, "mail")]).toMatchObject([[{ kind: "new_duty" }], []]);
  untilMorning(7, 30);
  await digest();
  expect([await told(clerk), await told(clerk, "mail")]).toMatchObject([[{ kind: "digest" }], [{ kind: "new_duty" }]]);
  const kept = await db().staff.findUniqueOrThrow({ where: { id: clerk.actor.id }, select: { noticeChoices: true } });
  expect(kept.noticeChoices).toMatchObject({ late: { portal: false, mail: false }, digest: { portal: true } });
});
