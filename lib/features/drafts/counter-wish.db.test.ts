import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { setEntries } from "@/lib/features/programmes/programmes.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { must } from "@/lib/testing/programmes";
import { EVERY_ROLE, givenPublicProgramme } from "@/lib/testing/public-programmes";
import { BUSINESS, giveDocument, IDENTITY } from "@/lib/testing/typed-drafts";
import { beginEntry } from "./counter-entry.commands";
import { findEntry } from "./counter-entry.queries";
import { saveEntry } from "./save-entry.command";
import { sendEntry } from "./send-entry.command";

useDatabase();

const clock = makeClock();
let clerk: StaffContext;
let officer: StaffContext;
let open: string;
let closed: string;
let event: string;

beforeAll(async () => {
  clerk = await asStaff(["pelaksana"], clock);
  officer = await asStaff([...EVERY_ROLE], clock);
  open = await givenPublicProgramme(officer, { title: "Kelas terbuka" });
  closed = await givenPublicProgramme(officer, { title: "Kelas tertutup" });
  event = await givenPublicProgramme(officer, { title: "Pameran", type: "promotion" });
  await must(setEntries(officer, { programmeId: closed, closed: "ya" }));
});

const typed = Object.fromEntries(
  Object.entries({
    identity: IDENTITY,
    business: BUSINESS,
    service: { topic: "Foto produk", aim: "Ingin menjual lewat media sosial." },
  }).flatMap(([section, fields]) => Object.entries(fields).map(([name, value]) => [`${section}.${name}`, value])),
);

async function begun(slug = "pelatihan") {
  const { value } = await must(beginEntry(clerk, { requestId: randomUUID(), slug }));
  return shown(value.entry);
}

async function shown(id: string) {
  const entry = await findEntry(clerk, id);
  if (!entry) throw new Error("no entry");
  return entry;
}

async function save(id: string, wish?: string) {
  const { revision } = await shown(id);
  const { value } = await must(
    saveEntry(clerk, { entry: id, revision: String(revision), typed, ...(wish !== undefined && { wish }) }),
  );
  return value;
}

test("at the counter the classes that take entries are offered, and the application asks for the chosen one", async () => {
  const { id, wishable, wish, draftId } = await begun();
  expect([wishable.map((one) => one.id), wish]).toEqual([[open], null]);
  expect((await begun("lapak")).wishable).toEqual([]);
  expect(await save(id, open)).toMatchObject({ next: "papers", wish: open });
  // A page without the list says nothing of it, and takes nothing back.
  expect(await save(id)).toMatchObject({ next: "papers", wish: open });
  await giveDocument(draftId, "ktp");
  const { requestId, revision } = await shown(id);
  const sent = await must(sendEntry(clerk, { entry: id, requestId, revision: String(revision), statement: "ticked" }));
  const { reference } = sent.value;
  const application = await db().application.findUniqueOrThrow({ where: { reference } });
  expect(application.wishedProgrammeId).toBe(open);
  expect((await shown(id)).wish).toMatchObject({ title: "Kelas terbuka" });
});

test("what may not be asked for is told at its field, with everything else kept; none takes the wish back", async () => {
  const { id } = await begun();
  await save(id, open);
  for (const refused of [closed, event, randomUUID()]) {
    const saved = await save(id, refused);
    expect(saved).toMatchObject({ next: "stay", errors: { wish: expect.stringMatching(/sudah ditutup/) } });
    expect(saved.typed.identity?.name).toBe(IDENTITY.name);
    await save(id, open);
  }
  expect(await save(id, "")).toMatchObject({ next: "papers", wish: null });
  expect((await shown(id)).wish).toBeNull();
});

test("a class that closes while the form is filled in stays asked for, as the applicant's own form has it", async () => {
  const soon = await givenPublicProgramme(officer, { title: "Kelas yang segera tutup" });
  const { id } = await begun();
  await save(id, soon);
  await must(setEntries(officer, { programmeId: soon, closed: "ya" }));
  expect(await save(id, soon)).toMatchObject({ next: "papers", wish: soon });
  expect(await shown(id)).toMatchObject({ wish: { id: soon, stage: "closed" } });
});
