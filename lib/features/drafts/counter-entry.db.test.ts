import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { describeHistory } from "@/lib/cases/words/history";
import { maskNik } from "@/lib/domain/identifiers";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { targetFor } from "@/lib/features/documents/targets.store";
import { openDocument } from "@/lib/features/documents/viewing.commands";
import type { StaffContext } from "@/lib/platform/context";
import { hashNik, seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { BUSINESS, giveDocument, IDENTITY, NIB } from "@/lib/testing/typed-drafts";
import { beginEntry, endEntry } from "./counter-entry.commands";
import { type EntryView, findEntry, listOpenEntries } from "./counter-entry.queries";
import { saveEntry } from "./save-entry.command";
import { sendEntry } from "./send-entry.command";

useDatabase();

const clock = makeClock();
let clerk: StaffContext;
let colleague: StaffContext;
beforeAll(async () => {
  clerk = await asStaff(["pelaksana"], clock);
  colleague = await asStaff(["pelaksana"], clock);
});

const typedOf = (changes: Record<string, string> = {}) => ({
  ...named("identity", IDENTITY),
  ...named("business", BUSINESS),
  ...named("service", NIB),
  ...changes,
});

function named(section: string, fields: object) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${section}.${name}`, value]));
}

async function begun(
  ctx: StaffContext,
  { slug = "nib", nik }: { slug?: string; nik?: string } = {},
): Promise<EntryView> {
  const entry = randomUUID();
  const done = await beginEntry(ctx, { requestId: entry, slug, ...(nik && { nik }) });
  if (!done.ok) throw new Error(done.code);
  return shown(ctx, entry);
}

async function shown(ctx: StaffContext, id: string): Promise<EntryView> {
  const view = await findEntry(ctx, id);
  if (!view) throw new Error("no entry");
  return view;
}

const save = (
  ctx: StaffContext,
  { id, revision }: EntryView,
  typed: Record<string, string | string[]>,
  press?: string,
) => saveEntry(ctx, { entry: id, revision: String(revision), typed, ...(press && { press: press as "lanjut" }) });

async function whole(ctx: StaffContext): Promise<EntryView> {
  const entry = await begun(ctx);
  expect(await save(ctx, entry, typedOf())).toMatchObject({ ok: true, value: { next: "papers" } });
  for (const key of ["ktp", "surat_usaha"]) await giveDocument(entry.draftId, key);
  return shown(ctx, entry.id);
}

const send = (ctx: StaffContext, { id, requestId, revision }: EntryView, more: object = {}) =>
  sendEntry(ctx, { entry: id, requestId, revision: String(revision), statement: "ticked", ...more });

it("fills birth date and sex from the NIK, keeps everything typed, and names what is missing where it is asked", async () => {
  const entry = await begun(clerk, { nik: "5201014107900001" });
  expect(entry.typed).toEqual({
    "identity.nik": "5201014107900001",
    "identity.birthDate": "1990-07-01",
    "identity.sex": "P",
  });
  const saved = await save(clerk, entry, typedOf({ "identity.phone": "salah", "business.workers": "0" }));
  expect(saved).toMatchObject({
    ok: true,
    value: { next: "stay", errors: { "identity.phone": expect.any(String), "business.workers": expect.any(String) } },
  });
  const kept = await shown(clerk, entry.id);
  expect(kept.typed).toMatchObject({
    "identity.phone": "salah",
    "identity.name": "Baiq Sari",
    "business.workers": "0",
  });
  expect(Object.keys(kept.lacks.errors)).toEqual(["identity.phone", "business.workers"]);
});

it("sends once, as the clerk for the applicant who is there, and keeps both names", async () => {
  const entry = await whole(clerk);
  const answers = await Promise.all([send(clerk, entry), send(clerk, entry), send(clerk, entry)]);
  const again = await send(clerk, entry);
  const references = [...answers, again].map((answer) => (answer.ok ? answer.value.reference : answer.code));
  expect(new Set(references).size).toBe(1);
  const [reference = ""] = references;
  const application = await db().application.findUniqueOrThrow({ where: { reference } });
  expect(application).toMatchObject({ status: "submitted", applicantName: "Baiq Sari", phone: "+6281234567890" });
  const events = await db().historyEvent.findMany({ where: { runId: application.runId } });
  expect(events).toMatchObject([{ actorId: clerk.actor.id, payload: { onBehalf: true, statement: "ticked" } }]);
  const audit = await db().auditEntry.findMany({ where: { reference, action: "counter.sent" } });
  expect(audit).toMatchObject([
    { actorId: clerk.actor.id, actorName: clerk.actor.name, detail: { way: "ticked", name: "Baiq Sari" } },
  ]);
  expect((await shown(clerk, entry.id)).reference).toBe(reference);
});

it("asks for the papers, takes one that is brought later, and no sheet that was never photographed", async () => {
  const entry = await begun(clerk);
  await save(clerk, entry, typedOf());
  await giveDocument(entry.draftId, "ktp");
  const now = await shown(clerk, entry.id);
  expect(await send(clerk, now)).toMatchObject({ ok: false, errors: { surat_usaha: expect.any(String) } });
  const sheet = { statement: "sheet", bring: ["surat_usaha"] };
  for (const way of ["sheet", "screen"] as const)
    expect(await send(clerk, now, { ...sheet, statement: way })).toMatchObject({ code: "sheet_missing" });
  expect(await send(clerk, now, { ...sheet, bring: [] })).toMatchObject({ errors: { statement: expect.any(String) } });
  expect(await send(clerk, now, { bring: ["surat_usaha"] })).toMatchObject({ ok: true });
  const { toBring, reference } = await shown(clerk, now.id);
  expect(toBring).toEqual([expect.stringMatching(/surat keterangan usaha/i)]);
  const { id } = await db().application.findUniqueOrThrow({ where: { reference: reference ?? "" } });
  expect(
    await db().applicationRequirement.findMany({ where: { applicationId: id, key: "surat_usaha" } }),
  ).toMatchObject([{ state: "missing" }]);
});

it("is the clerk's own: a colleague, another role and a stranger's id find nothing", async () => {
  const entry = await whole(clerk);
  const kabid = await asStaff(["kabid"], clock);
  for (const other of [colleague, kabid]) {
    expect(await findEntry(other, entry.id)).toBeNull();
    expect(await save(other, entry, typedOf())).toMatchObject({ ok: false, code: "entry_gone" });
    expect(await send(other, entry)).toMatchObject({ ok: false, code: "entry_gone" });
    expect(await endEntry(other, { entry: entry.id })).toMatchObject({ ok: false, code: "entry_gone" });
  }
  expect(await beginEntry(kabid, { requestId: randomUUID(), slug: "nib" })).toMatchObject({
    ok: false,
    code: "no_right",
  });
  expect((await shown(clerk, entry.id)).typed["identity.name"]).toBe("Baiq Sari");
});

it("lets nobody write over what another tab has saved, and a field that nobody asks is refused", async () => {
  const entry = await begun(clerk);
  await save(clerk, entry, typedOf({ "identity.name": "Baiq Sari Ningsih" }));
  expect(await save(clerk, entry, typedOf())).toMatchObject({ ok: false, code: "entry_changed" });
  const now = await shown(clerk, entry.id);
  expect(now.typed["identity.name"]).toBe("Baiq Sari Ningsih");
  expect(await save(clerk, now, { "service.goods": "Sate" })).toMatchObject({ ok: false, code: "invalid_input" });
});

async function registered(nik: string) {
  const sealed = seal(nik);
  return db().person.create({
    data: {
      nikHash: hashNik(nik),
      nikCipher: sealed.cipher,
      nikKeyId: sealed.keyId,
      nikMasked: maskNik(nik),
      name: "Inaq Nurminah",
      sex: "P",
      phone: "+6281234567899",
      villageCode: "52.01.01.2003",
      address: "Dusun Barat",
      businesses: {
        create: {
          name: "Kerupuk Nurminah",
          product: "Kerupuk kulit",
          villageCode: "52.01.01.2003",
          kecamatanCode: "52.01.01",
          address: "Dusun Barat",
          yearBegun: 2019,
          ownCapital: 4_000_000n,
          yearlySales: 30_000_000n,
          workers: 3,
          umkmClass: "micro",
        },
      },
    },
    select: { id: true, businesses: { select: { id: true } } },
  });
}

const looks = () => db().auditEntry.count({ where: { action: "counter.looked_up" } });

it("offers a known business to the role that checks this service alone, and writes down every look", async () => {
  const nik = "5201014107850003";
  const person = await registered(nik);
  const before = await looks();
  const entry = await begun(clerk, { nik });
  expect(entry.known).toMatchObject({ name: "Inaq Nurminah", businesses: [{ name: "Kerupuk Nurminah" }] });
  expect(await looks()).toBe(before + 1);

  const business = person.businesses[0]?.id;
  await save(clerk, entry, { "identity.nik": nik, "identity.address": "Dusun Baru" }, `pakai:${business}`);
  const filled = await shown(clerk, entry.id);
  expect(filled.typed).toMatchObject({
    "identity.name": "Inaq Nurminah",
    // What the applicant says now is not written over.
    "identity.address": "Dusun Baru",
    "business.businessName": "Kerupuk Nurminah",
    "business.ownCapital": "4.000.000",
    "business.sameAddress": "ya",
  });
  // Another NIK is another person: nothing of the one who was looked up is offered or filled in.
  await save(clerk, filled, { "identity.nik": "5201014107850004" }, `pakai:${business}`);
  const other = await shown(clerk, entry.id);
  expect(other.typed).toEqual({
    "identity.nik": "5201014107850004",
    "identity.birthDate": "1985-07-01",
    "identity.sex": "P",
  });

  // SOP 1 is checked by Seksi: Pelaksana may enter it and is shown nobody.
  const lapak = await begun(clerk, { slug: "lapak", nik });
  expect(lapak.known).toBeNull();
  expect(await save(clerk, lapak, { "identity.nik": nik }, "cari")).toMatchObject({
    ok: true,
    value: { errors: { "identity.nik": expect.stringMatching(/peran yang memeriksa/) } },
  });
  expect(await looks()).toBe(before + 1);
  expect((await begun(await asStaff(["seksi"], clock), { slug: "lapak", nik })).known).toMatchObject({ id: person.id });
});

it("takes files of the open entry from its clerk alone, shows them to nobody else, and to nobody after its end", async () => {
  const entry = await begun(clerk);
  const claim = { entry: entry.id, requirement: "ktp" };
  const target = await targetFor(db(), { kind: "staff", ctx: clerk }, claim);
  if (!target.ok) throw new Error(target.code);
  expect(await targetFor(db(), { kind: "staff", ctx: colleague }, claim)).toMatchObject({ code: "draft_closed" });
  expect(await targetFor(db(), { kind: "staff", ctx: clerk }, { ...claim, requirement: "lain" })).toMatchObject({
    code: "upload_not_allowed",
  });
  expect(
    await targetFor(db(), { kind: "staff", ctx: clerk }, { ...claim, requirement: "pernyataan-loket" }),
  ).toMatchObject({ ok: true, value: { maxFiles: 2 } });
  expect(await saveFile(colleague, target.value, { name: "ktp.jpg", bytes: Buffer.from("x") })).toMatchObject({
    ok: false,
  });

  await giveDocument(entry.draftId, "ktp");
  const [paper] = (await shown(clerk, entry.id)).documents;
  const id = paper?.id ?? "";
  expect((await openDocument(clerk, { id, how: "shown" })).ok).toBe(true);
  expect((await openDocument(colleague, { id, how: "shown" })).ok).toBe(false);
  await endEntry(clerk, { entry: entry.id });
  expect((await openDocument(clerk, { id, how: "shown" })).ok).toBe(false);
  expect(await targetFor(db(), { kind: "staff", ctx: clerk }, claim)).toMatchObject({ code: "draft_closed" });
});

it("tells the history in words that name the clerk and the way of the statement", async () => {
  const event = {
    seq: 1,
    at: clock.now(),
    actor: "s",
    type: "submitted",
    given: [],
    onBehalf: true,
    statement: "sheet",
  };
  const [line] = describeHistory([event as never], { duties: [], staff: new Map([["s", "Baiq Rina"]]) });
  expect(line).toMatchObject({
    actor: "Baiq Rina",
    what: expect.stringMatching(/di loket/),
    detail: expect.stringMatching(/ditandatangani/),
  });
});

it("shows nothing of one person in the form of the next, a thousand times over, at five desks at once", async () => {
  const clerks = await Promise.all([1, 2, 3, 4, 5].map(() => asStaff(["pelaksana"], clock)));
  await Promise.all(clerks.map((ctx, desk) => alternate(ctx, desk, 200)));
}, 240_000);

async function alternate(ctx: StaffContext, desk: number, turns: number) {
  let before: EntryView | null = null;
  for (let turn = 0; turn < turns; turn += 1) {
    const entry = await begun(ctx);
    expect({ typed: entry.typed, documents: entry.documents, known: entry.known }).toEqual({
      typed: {},
      documents: [],
      known: null,
    });
    const own = { "identity.name": `Orang ${desk}-${turn}`, "business.businessName": `Usaha ${desk}-${turn}` };
    await save(ctx, entry, own);
    const now = await shown(ctx, entry.id);
    expect(now.typed).toEqual(own);
    // The form of the former person, sent late from a page that was kept: it goes nowhere.
    if (before && turn % 10 === 0) {
      expect(await save(ctx, before, { "identity.name": "Terlambat" })).toMatchObject({ code: "entry_gone" });
      expect(await findEntry(ctx, before.id)).toBeNull();
    }
    await endEntry(ctx, { entry: entry.id });
    before = now;
  }
  expect(await listOpenEntries(ctx)).toEqual([]);
}
