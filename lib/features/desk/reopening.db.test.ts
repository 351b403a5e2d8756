import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { objectToRejection } from "@/lib/features/tracking/tracking.commands";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { actOnCase } from "./case.commands";
import { findCase } from "./case.queries";
import { tellNewDuties } from "./new-duties.command";
import { listQueue } from "./queue.queries";

useDatabase();

const VERIFY = "1.pelaksana.verify";
const reopen = { type: "reopen_rejection", reason: "Usahanya di Gerung." } as const;
let slug: string;
beforeAll(async () => {
  slug = (await givenService()).slug;
});

async function givenRejected() {
  const clock = makeClock();
  const sent = await givenApplication(slug, clock);
  const clerk = await asStaff(["pelaksana"], clock);
  await doAll(
    clerk,
    sent.reference,
    { type: "claim", duty: VERIFY },
    { type: "reject", duty: VERIFY, reason: "Di luar wilayah.", advice: "Ajukan di kabupaten Anda" },
  );
  return { ...sent, clock, clerk };
}

/** What the applicant was told so far, the mails left out. */
const told = async (applicationId: string) => {
  const notices = await db().notice.findMany({ where: { applicationId, channel: "portal" } });
  return notices.map(({ subject, body }) => `${subject}: ${body}`).join("\n");
};
const acts = async (reference: string) =>
  (await db().auditEntry.findMany({ where: { reference }, orderBy: { id: "asc" }, select: { action: true } })).map(
    ({ action }) => action,
  );

test("the applicant reads why, and what they may do next", async () => {
  const { applicationId, citizen } = await givenRejected();
  expect(await getOwnCase(citizen)).toMatchObject({ reason: "Di luar wilayah.", advice: "Ajukan di kabupaten Anda" });
  // What somebody wrote without a full stop does not run into our next sentence.
  expect(await told(applicationId)).toContain("Yang bisa Anda lakukan: Ajukan di kabupaten Anda. Anda boleh");
});

test("the role above reopens it, though it has no duty in this SOP: a new round, listed, and the applicant is told", async () => {
  const { reference, applicationId, clock, clerk } = await givenRejected();
  const head = await asStaff(["kabid"], clock);
  expect((await findCase(clerk, reference))?.commands).toEqual([]);
  expect((await findCase(head, reference))?.commands).toEqual([{ type: "reopen_rejection" }]);
  expect(await actOnCase(clerk, { reference, command: reopen })).toMatchObject({ ok: false, code: "no_right" });
  expect(await actOnCase(await asStaff(["seksi"], clock), { reference, command: reopen })).toMatchObject({
    ok: false,
    code: "no_right",
  });
  // No other command comes to the head by it.
  expect(await actOnCase(head, { reference, command: { type: "claim", duty: VERIFY } })).toMatchObject({
    ok: false,
    code: "no_right",
  });

  expect(await actOnCase(head, { reference, command: reopen })).toMatchObject({ ok: true });
  expect(await db().application.findUniqueOrThrow({ where: { reference } })).toMatchObject({
    status: "in_verification",
    closedAt: null,
  });
  expect((await listQueue(clerk, {})).items.find((item) => item.reference === reference)).toMatchObject({
    duty: VERIFY,
    round: 2,
    claimedById: null,
  });
  expect((await findCase(head, reference))?.history.at(-1)).toMatchObject({
    what: "Penolakan dibuka lagi",
    detail: reopen.reason,
    round: 2,
  });
  expect(await told(applicationId)).toMatch(/dibuka lagi: .*Alasannya: Usahanya di Gerung/);
  expect(await acts(reference)).toContain("application.rejection_reopened");
});

test("the applicant objects once, within the term that the admin has set", async () => {
  const { reference, applicationId, citizen, clock } = await givenRejected();
  const objection = () => ({ reference, requestId: randomUUID(), reason: "Usaha saya di Gerung." });
  await db().setting.create({ data: { key: "objectionDays", value: 3 } });
  const may = async () => (await getOwnCase(citizen)).commands.some(({ type }) => type === "reopen_rejection");
  expect(await may()).toBe(true);
  clock.tick(4 * 24 * 60);
  expect(await may()).toBe(false);
  expect(await objectToRejection(citizen, objection())).toMatchObject({ ok: false, code: "objection_late" });
  await db().setting.update({ where: { key: "objectionDays" }, data: { value: 30 } });
  expect(await objectToRejection(citizen, objection())).toMatchObject({ ok: true });
  expect(await told(applicationId)).toContain("Keberatan Anda sudah masuk (");
  expect(await acts(reference)).toContain("application.objected");

  await doAll(await asStaff(["kabid"], clock), reference, { type: "reject", reason: "Tetap sama." });
  expect(await may()).toBe(false);
  expect(await told(applicationId)).toMatch(/Keberatan Anda tidak dikabulkan.*Alasannya: Tetap sama/);
  // Nobody is told to do what is no longer possible.
  expect((await told(applicationId)).match(/mengajukan keberatan/g)).toHaveLength(1);
  expect(await objectToRejection(citizen, objection())).toMatchObject({ ok: false, code: "objection_used" });
});

test("an objection stands with its words in the queue of the role above, which is told of it, and in nobody else's", async () => {
  const { reference, applicationId, citizen, clock, clerk } = await givenRejected();
  const [head, colleague] = [await asStaff(["kabid"], clock), await asStaff(["pelaksana"], clock)];
  const words = "Usaha saya di Gerung, lihat surat desa.";
  await objectToRejection(citizen, { reference, requestId: randomUUID(), reason: words });
  const lineOf = async (ctx: typeof head) =>
    (await listQueue(ctx, {})).items.find((item) => item.reference === reference);
  expect(await lineOf(head)).toMatchObject({
    task: "Putuskan keberatan",
    objection: words,
    role: "kabid",
    waits: false,
  });
  expect(await lineOf(clerk)).toBeUndefined();
  expect(await lineOf(colleague)).toBeUndefined();

  await tellNewDuties(systemContext("tell-new-duties", clock.now));
  const notices = await db().notice.findMany({ where: { staffId: head.actor.id }, select: { subject: true } });
  expect(notices.map(({ subject }) => subject).join()).toContain("Putuskan keberatan, ");

  // Whoever decides reads the papers and the number, too, although the SOP has no duty for the role.
  const seen = await findCase(head, reference);
  expect(seen).toMatchObject({ mayIdentity: true, status: "in_verification" });
  expect(seen?.commands.map(({ type }) => type)).toEqual(["reject", "reopen_rejection"]);
  expect(seen?.history.at(-1)?.what).toBe("Pemohon mengajukan keberatan; menunggu putusan Kepala Bidang");
  expect((await findCase(clerk, reference))?.commands).toEqual([]);
  expect(await actOnCase(clerk, { reference, command: { type: "claim", duty: VERIFY } })).toMatchObject({
    ok: false,
    code: "objection_open",
  });
  expect((await getOwnCase(citizen)).card.lead).toMatch(/^Keberatan Anda sudah masuk dan diputuskan Kepala Bidang/);
  expect(await told(applicationId)).toMatch(/Yang memutuskan Kepala Bidang, bukan yang menolak, paling lambat \w+, \d/);

  await doAll(head, reference, reopen);
  expect(await lineOf(colleague)).toMatchObject({ duty: VERIFY, objection: null, role: "pelaksana", round: 3 });
  expect(await lineOf(head)).toBeUndefined();
  expect(await told(applicationId)).toMatch(/Keberatan Anda dikabulkan.*Alasannya: Usahanya di Gerung/);
  expect((await findCase(clerk, reference))?.history.at(-1)?.what).toBe(
    "Keberatan dikabulkan; permohonan diperiksa lagi",
  );
});

test("after it was granted the same clerk checks on without rejecting, the page says why, and the role above may reject", async () => {
  const { reference, citizen, clock, clerk } = await givenRejected();
  const head = await asStaff(["kabid"], clock);
  await objectToRejection(citizen, { reference, requestId: randomUUID(), reason: "Usaha saya di Gerung." });
  await doAll(head, reference, reopen);
  await doAll(clerk, reference, { type: "claim", duty: VERIFY });
  const reject = { type: "reject", duty: VERIFY, reason: "Tetap di luar wilayah." } as const;
  const types = async (ctx: typeof clerk) => (await findCase(ctx, reference))?.commands.map(({ type }) => type);
  expect(await types(clerk)).not.toContain("reject");
  expect(await actOnCase(clerk, { reference, command: reject })).toMatchObject({ ok: false, code: "rejected_before" });
  // Whoever granted it goes on reading the papers.
  expect(await findCase(head, reference)).toMatchObject({ mayIdentity: true });
  expect(await types(head)).toContain("reject");
  await doAll(head, reference, reject);
  expect(await db().application.findUniqueOrThrow({ where: { reference } })).toMatchObject({ status: "rejected" });
  expect(await types(head)).not.toContain("reopen_rejection");
});
