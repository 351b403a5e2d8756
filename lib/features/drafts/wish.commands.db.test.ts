import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openAnswers, openApplication } from "@/lib/cases/intake";
import { pinToday } from "@/lib/cases/pin";
import { setEntries } from "@/lib/features/programmes/programmes.commands";
import type { Context, StaffContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { useDatabase } from "@/lib/testing";
import { asStaff, givenApplication, makeClock } from "@/lib/testing/office";
import { must } from "@/lib/testing/programmes";
import { EVERY_ROLE, givenPublicProgramme } from "@/lib/testing/public-programmes";
import { findDraftView } from "./drafts.queries";
import { saveSection } from "./save-section.command";
import { chooseWish } from "./wish.commands";

useDatabase();

const clock = makeClock();
let officer: StaffContext;
let ctx: Context;
let open: string;
let closed: string;
let event: string;

beforeAll(async () => {
  officer = await asStaff([...EVERY_ROLE], clock);
  ctx = await publicContextAt(clock.now);
  open = await givenPublicProgramme(officer, { title: "Kelas terbuka" });
  closed = await givenPublicProgramme(officer, { title: "Kelas tertutup" });
  event = await givenPublicProgramme(officer, { title: "Pameran", type: "promotion" });
  await must(setEntries(officer, { programmeId: closed, closed: "ya" }));
});

async function begin(wish?: string) {
  const form = { slug: "pelatihan", section: "identity", revision: "0", tab: randomUUID() } as const;
  const input = { ...form, typed: { name: "Sari" }, ...(wish ? { wish } : {}), resumeCode: null };
  const { value } = await must(saveSection(ctx, input));
  return value;
}
const wishOf = async (code: string) => (await findDraftView(ctx, "pelatihan", code))?.wish?.id ?? null;

test("the first section begins the draft with its wish; what may not be asked for is told and left out", async () => {
  const saved = await begin(open);
  expect([await wishOf(saved.resumeCode), saved.wishRefused]).toEqual([open, false]);
  for (const refused of [closed, event, randomUUID(), "x' OR 1=1"]) {
    const other = await begin(refused);
    expect([await wishOf(other.resumeCode), other.wishRefused]).toEqual([null, true]);
  }
  expect((await begin()).wishRefused).toBe(false);
});

test("the wish is changed and taken back, never to what is closed or of another service", async () => {
  const { resumeCode } = await begin();
  const choose = (kegiatan: string, code: string | null = resumeCode) =>
    chooseWish(ctx, { slug: "pelatihan", kegiatan, resumeCode: code });
  expect(await choose(open)).toMatchObject({ ok: true });
  expect(await choose(closed)).toMatchObject({ ok: false, code: "entries_closed" });
  expect(await choose(event)).toMatchObject({ ok: false, code: "entries_closed" });
  expect(await wishOf(resumeCode)).toBe(open);
  expect(await choose("")).toMatchObject({ ok: true });
  expect(await wishOf(resumeCode)).toBeNull();
  expect(await choose(open, null)).toMatchObject({ ok: false, code: "draft_gone" });
});

test("an application whose class closed meanwhile keeps the wish and says how it stands", async () => {
  const soon = await givenPublicProgramme(officer, { title: "Kelas yang segera tutup" });
  const { resumeCode } = await begin(soon);
  await must(setEntries(officer, { programmeId: soon, closed: "ya" }));
  expect((await findDraftView(ctx, "pelatihan", resumeCode))?.wish).toMatchObject({ id: soon, stage: "closed" });
});

test("sent again after a recall, the application carries the wish as it is then", async () => {
  const sent = await givenApplication("pelatihan", clock, { given: ["ktp"] });
  const again = await transaction(ctx, async (tx) => {
    const pin = await pinToday(tx, "pelatihan", clock.now());
    const answers = await openAnswers(tx, sent.applicationId);
    const draft = { applicationId: sent.applicationId, wishedProgrammeId: open };
    return { ok: true as const, value: await openApplication(tx, ctx, { draft, pin, answers }) };
  });
  expect(again).toEqual({ ok: true, value: { isNew: false, applicationId: sent.applicationId } });
  const { wishedProgrammeId } = await db().application.findUniqueOrThrow({ where: { id: sent.applicationId } });
  expect(wishedProgrammeId).toBe(open);
});
