import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listCases } from "@/lib/features/case-list/case-list.queries";
import { objectToRejection } from "@/lib/features/tracking/tracking.commands";
import { findPublicCase, getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { systemContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { QUESTIONS } from "@/lib/testing/services";
import { findCase } from "./case.queries";
import { tellNewDuties } from "./new-duties.command";
import { openCase } from "./opened-case.queries";
import { listQueue } from "./queue.queries";

useDatabase({ each: true });

const DAY = 24 * 60;
const reopen = { type: "reopen_rejection", reason: "Usahanya di Gerung." } as const;
type Staff = Awaited<ReturnType<typeof asStaff>>;

/** A training case that Ani rejected on Monday the 23rd. */
async function givenRejected() {
  const clock = makeClock();
  const answers = { ...answersOf({ nik: nextNik(), email: "a@contoh.test" }), service: QUESTIONS.pelatihan };
  const sent = await givenApplication("pelatihan", clock, { answers, given: ["ktp"] });
  const [clerk, colleague] = [await asStaff(["pelaksana"], clock), await asStaff(["pelaksana"], clock)];
  const [head, stranger] = [await asStaff(["kabid"], clock), await asStaff(["seksi"], clock)];
  await db().staff.update({ where: { id: clerk.actor.id }, data: { name: "Ani" } });
  await db().staff.update({ where: { id: head.actor.id }, data: { name: "Budi" } });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId: sent.runId } });
  await doAll(
    clerk,
    sent.reference,
    { type: "claim", duty },
    { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
    { type: "reject", duty, reason: "Di luar wilayah." },
  );
  await tellNewDuties(systemContext("tell-new-duties", clock.now));
  const seen = (ctx: Staff) => seenBy(ctx, sent.reference);
  const reject = { type: "reject", duty, reason: "Tetap di luar wilayah." } as const;
  return { ...sent, clock, clerk, colleague, head, stranger, duty, seen, reject, news: newsOf() };
}

async function seenBy(ctx: Staff, reference: string) {
  const line = (await listQueue(ctx, {})).items.find((item) => item.reference === reference);
  const listed = (await listCases(ctx, {}, {})).items.find(
    (item) => "reference" in item && item.reference === reference,
  );
  const page = await findCase(ctx, reference);
  return {
    task: line?.task ?? null,
    listed: listed ? `${listed.status}, ${listed.open?.role ?? "nobody"}` : null,
    may: page?.commands.map(({ type }) => type) ?? null,
    before: page?.rejectedBefore ?? null,
  };
}

/** What each was told since it was asked last: to the applicant by its sentences, to staff by its subject. */
function newsOf() {
  const known = new Set<string>();
  return async (clock: ReturnType<typeof makeClock>) => {
    await tellNewDuties(systemContext("tell-new-duties", clock.now));
    const all = await db().notice.findMany({ where: { channel: "portal" }, orderBy: { id: "asc" } });
    const fresh = all.filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    return {
      applicant: fresh.flatMap(({ applicationId, body }) => (applicationId ? [body] : [])).join("\n"),
      staff: fresh.flatMap(({ staffId, subject }) => (staffId ? [[staffId, subject.replace(/:.*/, "")]] : [])).sort(),
    };
  };
}

test("rejected: nobody's turn, the form for an objection is offered with its day", async () => {
  const { citizen, reference, clock, clerk, colleague, head, stranger, seen } = await givenRejected();
  const own = await getOwnCase(citizen);
  expect(own.card).toMatchObject({ lead: "Permohonan Anda ditolak.", turn: { words: "Ditolak" } });
  expect(own.commands.map(({ type }) => type)).toEqual(["reopen_rejection"]);
  expect(own.next.map(({ words }) => words).join(" ")).toContain(
    "Ajukan keberatan di halaman lacak ini, paling lambat Senin, 7 Desember 2026.",
  );
  expect((await findPublicCase(await publicContextAt(clock.now), reference))?.card.rest).not.toContain(
    "Di luar wilayah",
  );
  expect(await seen(head)).toMatchObject({ task: null, listed: "rejected, nobody", may: ["reopen_rejection"] });
  for (const ctx of [clerk, colleague]) expect(await seen(ctx)).toMatchObject({ task: null, may: [], before: null });
  expect(await seen(stranger)).toEqual({ task: null, listed: null, may: null, before: null });
  // The desk reads the day that the applicant reads, also where the admin has set another term.
  const untilAtDesk = async () => (await openCase(clerk, reference))?.objectUntil;
  expect(await untilAtDesk()).toBe("2026-12-07");
  const term = (value: number) =>
    db().setting.upsert({
      where: { key: "objectionDays" },
      create: { key: "objectionDays", value },
      update: { value },
    });
  await term(30);
  expect(await untilAtDesk()).toBe("2026-12-23");
  expect((await getOwnCase(citizen)).next.map(({ words }) => words).join(" ")).toContain("Rabu, 23 Desember 2026.");
  await term(14);
  // After the term it is not offered, and not spoken of as if it were.
  clock.tick(15 * DAY);
  const over = await getOwnCase(citizen);
  expect(over.commands).toEqual([]);
  expect(over.next.map(({ words }) => words).join(" ")).toContain("Jangka waktu keberatan berakhir pada Senin, 7 Des");
});

test("an objection that is granted: the turn goes to the role above and back, and the page says who decided before", async () => {
  const { citizen, reference, clock, clerk, colleague, head, duty, seen, news } = await givenRejected();
  await news(clock);
  clock.tick(2 * DAY);
  await must(objectToRejection(citizen, { reference, requestId: randomUUID(), reason: "Usaha saya di Gerung." }));
  const first = "Pernah ditolak Ani pada Senin, 23 November 2026";
  expect(await seen(head)).toEqual({
    task: "Putuskan keberatan",
    listed: "in_verification, kabid",
    may: ["reject", "reopen_rejection"],
    before: `${first}; alasannya ada di riwayat.`,
  });
  for (const ctx of [clerk, colleague]) expect(await seen(ctx)).toMatchObject({ task: null, may: [] });
  const asked = await news(clock);
  expect(asked.staff).toEqual([[head.actor.id, "Tugas baru"]]);
  expect(asked.applicant).toContain("Yang memutuskan Kepala Bidang, bukan yang menolak, paling lambat Rabu, 9 Des");

  clock.tick(DAY);
  await doAll(head, reference, reopen);
  const granted = await news(clock);
  expect(granted.applicant).toMatch(/^Keberatan Anda dikabulkan: .*Sekarang giliran dinas\.$/);
  expect(granted.staff).toEqual([clerk, colleague].map(({ actor }) => [actor.id, "Tugas baru"]).sort());
  const before = `${first}; keberatan pemohon dikabulkan Budi pada Kamis, 26 November 2026. Alasan keduanya ada di riwayat.`;
  for (const ctx of [clerk, colleague])
    expect(await seen(ctx)).toEqual({
      task: "Periksa berkas",
      listed: "in_verification, pelaksana",
      may: ["claim"],
      before,
    });
  expect(await seen(head)).toMatchObject({ task: null, before });
  const own = await getOwnCase(citizen);
  expect(own.card.lead).toBe("Berkas Anda menunggu giliran diperiksa; paling lambat Selasa, 1 Desember 2026.");
  expect([own.reason, own.next, own.commands.map(({ type }) => type)]).toEqual([null, [], ["withdraw"]]);

  // Whoever rejected checks on, without a press to reject; a colleague who takes it over has it.
  await doAll(clerk, reference, { type: "claim", duty });
  expect((await seen(clerk)).may).not.toContain("reject");
  expect((await seen(clerk)).may).toContain("complete_duty");
  await doAll(clerk, reference, { type: "complete_duty", duty });
  expect((await getOwnCase(citizen)).card.turn.words).toBe("Menunggu kegiatan berikutnya");
  expect((await news(clock)).applicant).toContain("sudah lengkap dan diterima");
  expect(await seen(colleague)).toMatchObject({ task: null, listed: "waiting_programme, nobody", before });
});

test("reopened by the role above without an objection: a new round, told to the applicant, who keeps the right to object", async () => {
  const { citizen, reference, clock, clerk, colleague, head, duty, seen, reject, news } = await givenRejected();
  await news(clock);
  clock.tick(30 * DAY);
  await doAll(head, reference, reopen);
  const told = await news(clock);
  expect(told.applicant).toMatch(
    /yang ditolak kami buka lagi dan diperiksa sekali lagi\. Alasannya: Usahanya di Gerung/,
  );
  expect(told.staff).toEqual([clerk, colleague].map(({ actor }) => [actor.id, "Tugas baru"]).sort());
  expect((await seen(colleague)).before).toBe(
    "Pernah ditolak Ani pada Senin, 23 November 2026; penolakan itu dibuka lagi oleh Budi pada Rabu, 23 Desember 2026. Alasan keduanya ada di riwayat.",
  );
  const own = await getOwnCase(citizen);
  expect(own.card).toMatchObject({ turn: { words: "Giliran dinas" }, date: { label: "Diperiksa paling lambat" } });
  // The clock of the new round is its own: nobody is late with what was closed.
  expect(own.rows.filter(({ overdue }) => overdue)).toEqual([]);
  // Whom the role above overruled checks on, and has no button for it; the server refuses it, too.
  await doAll(clerk, reference, { type: "claim", duty });
  expect((await seen(clerk)).may).not.toContain("reject");
  await expect(doAll(clerk, reference, reject)).rejects.toThrow("rejected_before");
  await doAll(clerk, reference, { type: "release", duty });
  await doAll(colleague, reference, { type: "claim", duty }, reject);
  expect((await seen(colleague)).before).toBeNull();
  expect((await news(clock)).applicant).toContain("mengajukan keberatan di halaman lacak");
  expect((await getOwnCase(citizen)).commands.map(({ type }) => type)).toEqual(["reopen_rejection"]);
});
