import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { acceptRest, decideRequirement } from "./deciding.commands";
import { openCase } from "./opened-case.queries";

useDatabase();

const VERIFY = "1.pelaksana.verify";
const clock = makeClock();
let slug: string;
beforeAll(async () => {
  slug = (await givenService()).slug;
});

async function givenClaimed() {
  const sent = await givenApplication(slug, clock);
  const clerk = await asStaff(["pelaksana"], clock);
  await doAll(clerk, sent.reference, { type: "claim", duty: VERIFY });
  return { ...sent, clerk };
}

let papers = 0;
async function givenPaper(applicationId: string, requirementKey = "ktp"): Promise<string> {
  papers += 1;
  const { id } = await db().document.create({
    data: {
      applicationId,
      kind: "requirement",
      requirementKey,
      name: `${requirementKey}.jpg`,
      contentType: "image/jpeg",
      size: 10,
      sha256: "0",
      storageName: `contoh-${papers}`,
      uploadedBy: "pemohon",
    },
    select: { id: true },
  });
  return id;
}

/** As the route of files writes it down. */
const look = (actorId: string, reference: string, subjectId: string) =>
  db().auditEntry.create({
    data: { actorId, action: "document.viewed", subjectType: "document", subjectId, reference, requestId: "x" },
  });

const states = async (applicationId: string) =>
  Object.fromEntries(
    (await db().applicationRequirement.findMany({ where: { applicationId } })).map(({ key, state }) => [key, state]),
  );

test("the rest is accepted together only after the clerk has opened every paper, and the duty ends with it", async () => {
  const { reference, applicationId, clerk } = await givenClaimed();
  const [first, second] = [await givenPaper(applicationId), await givenPaper(applicationId)];
  const all = { reference, duty: VERIFY };
  expect(await acceptRest(clerk, all)).toMatchObject({
    ok: false,
    code: "files_unopened",
    sentence: expect.stringMatching(/^KTP belum tampak di layar Anda.*Tunggu sampai gambarnya muncul/),
  });
  await look(clerk.actor.id, reference, first);
  // What a colleague has opened, this clerk has not seen.
  const colleague = await asStaff(["pelaksana"], clock);
  await look(colleague.actor.id, reference, second);
  expect((await openCase(clerk, reference))?.unopened).toEqual([second]);
  expect(await acceptRest(clerk, all)).toMatchObject({ ok: false, code: "files_unopened" });
  expect(await acceptRest(colleague, all)).toMatchObject({ ok: false, code: "held_by_other" });
  await look(clerk.actor.id, reference, second);
  expect(await acceptRest(clerk, all)).toMatchObject({ ok: true });
  expect(await states(applicationId)).toEqual({ ktp: "accepted", npwp: "accepted" });
  const events = await db().historyEvent.findMany({
    where: { run: { application: { reference } } },
    orderBy: { sequence: "asc" },
    select: { type: true },
  });
  expect(events.map(({ type }) => type).slice(2)).toEqual([
    "requirement_decided",
    "requirement_decided",
    "duty_completed",
  ]);
  expect(await acceptRest(clerk, { reference })).toMatchObject({ ok: false, code: "nothing_undecided" });
});

test("nothing of it happens when the duty cannot be ended", async () => {
  const { reference, applicationId, clerk } = await givenClaimed();
  expect(await acceptRest(clerk, { reference, duty: "3.jafung.review" })).toMatchObject({ ok: false });
  expect(await states(applicationId)).toEqual({ ktp: "given", npwp: "given" });
});

test("a ready sentence and own words are the reason; one that was removed, or is for another paper, is none", async () => {
  const { reference, applicationId, clerk } = await givenClaimed();
  const find = (requirement: string) =>
    db().requirementReason.findFirstOrThrow({
      where: { requirement, decision: "rejected" },
      orderBy: { position: "asc" },
    });
  const { id: code, sentence } = await find("ktp");
  const wanted = { reference, requirement: "ktp", decision: "rejected" as const, code };
  expect(await decideRequirement(clerk, { ...wanted, reason: "NIK tidak terbaca." })).toMatchObject({ ok: true });
  const { reason } = await db().applicationRequirement.findFirstOrThrow({ where: { applicationId, key: "ktp" } });
  expect(reason).toBe(`${sentence} NIK tidak terbaca.`);
  const other = { ...wanted, code: (await find("npwp")).id };
  expect(await decideRequirement(clerk, other)).toMatchObject({ ok: false, code: "reason_gone" });
  expect(await decideRequirement(clerk, { ...wanted, decision: "waived" })).toMatchObject({ code: "reason_gone" });
  // A sentence of every requirement serves this one, too.
  expect(await decideRequirement(clerk, { ...wanted, code: (await find("")).id })).toMatchObject({ ok: true });
});

test("a page that shows what is no longer so decides nothing: it says how it stands, and the next press does", async () => {
  const { reference, clerk } = await givenClaimed();
  const shown = (await openCase(clerk, reference))?.requirements.find(({ key }) => key === "ktp")?.seen;
  const ktp = { reference, requirement: "ktp", seen: shown };
  expect(await decideRequirement(clerk, { ...ktp, decision: "rejected", reason: "Foto buram." })).toMatchObject({
    ok: true,
  });
  const later = await decideRequirement(clerk, { ...ktp, decision: "accepted" });
  if (later.ok || !("values" in later)) throw new Error("decided over what was decided");
  expect(later.sentence).toContain("KTP berubah: kini diminta ganti.");
  // Whoever may not decide hears that, and nothing of what changed.
  const stranger = await asStaff(["seksi"], clock);
  expect(await decideRequirement(stranger, { ...ktp, decision: "accepted" })).toMatchObject({ code: "no_right" });
  const seen = Number((later.values as { seen: string }).seen);
  expect(await decideRequirement(clerk, { ...ktp, seen, decision: "accepted" })).toMatchObject({ ok: true });
});
