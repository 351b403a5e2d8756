import { randomBytes } from "node:crypto";
import { partOf, type SopDraft } from "@/lib/domain/sop-draft";
import { witaDate } from "@/lib/domain/working-time";
import { beginDraft, editDraft } from "@/lib/features/sop/sop-draft.commands";
import { PressDraft } from "@/lib/features/sop/sop-draft.schema";
import { pressDraft } from "@/lib/features/sop/sop-draft-press.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db, plainJson } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { DOCUMENTS } from "@/prisma/seed/sops/documents";
import { except, OUTSIDE, STAFF } from "../audience";
import type { Persons } from "../office/persons";
import { showing } from "../office/showing";
import type { Stage, Subject } from "../office/stages";
import type { ActionRow, RouteRow } from "./words";

const WRITERS = ["jafung", "kabid", "sekretaris", "admin"] as const;
const PART = "r4";

/** A SOP of its own, as the NIB's: there is one draft of each at a time. */
const anotherSop: Stage = async () => {
  const key = `s${randomBytes(6).toString("hex")}`;
  await db().sop.create({ data: { key, title: "SOP contoh" }, select: { key: true } });
  const version = {
    sopKey: key,
    version: 1,
    document: plainJson(DOCUMENTS.nib),
    definition: plainJson({ ...DEFINITIONS.nib, sop: key }),
    effectiveFrom: new Date("2023-01-01"),
    publishedBy: "abuse",
  };
  await db().sopVersion.create({ data: version, select: { id: true } });
  return { text: key };
};

const draftOfIt: Stage = async (office, who) => {
  const subject = await anotherSop(office, who);
  const key = subject.text ?? "";
  await done(beginDraft(await contextOf(office.persons, "jafung"), { key }));
  return { ...subject, token: "0" };
};

const reviewedDraft: Stage = async (office, who) => {
  const subject = await draftOfIt(office, who);
  const key = subject.text ?? "";
  const [jafung, sekretaris] = await Promise.all(
    (["jafung", "sekretaris"] as const).map((role) => contextOf(office.persons, role)),
  );
  if (!jafung || !sekretaris) throw new Error("Nobody writes or reviews");
  const typed = { ...(await itsRow({ text: key } as Subject)), time: "1 Jam", amount: "1", unit: "hour" };
  await done(
    editDraft(jafung, { key, part: PART, version: formVersion(await itsRow({ text: key } as Subject)), typed }),
  );
  const wishes = { note: "Hasil rapat.", effectiveFrom: witaDate(new Date()) };
  await done(pressDraft(jafung, PressDraft.parse({ key, press: "submit", shown: "1", ...wishes })));
  await done(pressDraft(sekretaris, PressDraft.parse({ key, press: "review", shown: "1" })));
  return { ...subject, token: "1" };
};

async function contextOf(persons: Persons, role: "jafung" | "sekretaris") {
  return staffContextFor(persons[role].id);
}

async function done(answer: Promise<{ ok: boolean; code?: string }>) {
  const { ok, code } = await answer;
  if (!ok) throw new Error(`The draft could not be prepared: ${code}`);
}

/** The form of one row, as its page shows it. */
async function itsRow({ text: sop }: Subject): Promise<Record<string, string>> {
  const { content } = await db().sopDraft.findFirstOrThrow({ where: { sopKey: sop, endedAt: null } });
  const part = partOf(content as unknown as SopDraft, PART, { sop, services: [] });
  if (!part) throw new Error("The row is gone");
  return part.fields;
}

const ROW = { activity: "Mencatat NIB", requirements: "-", time: "1 Jam", output: "NIB", amount: "1", unit: "hour" };

/** Where a row speaks of no SOP of its own, it speaks of one that is there. */
function keyOf(text: string): string {
  return /^s[0-9a-f]{12}$/.test(text) ? text : "nib";
}

export const SOP_DRAFT_ROUTES: RouteRow[] = [
  {
    route: "GET /petugas/sop/[key]/rancangan/naskah",
    stage: draftOfIt,
    address: ({ text }) => `/petugas/sop/${keyOf(text)}/rancangan/naskah`,
    expect: { allowed: STAFF, sign_in: OUTSIDE },
  },
];

/** The next version of a SOP while it is written, read and approved. */
export const SOP_DRAFT_ACTIONS: ActionRow[] = [
  {
    action: "sop/beginDraftAction",
    prepare: "for each",
    stage: anotherSop,
    fields: ({ text }) => ({ key: keyOf(text) }),
    expect: { allowed: WRITERS, no_right: except(STAFF, ...WRITERS), signed_out: OUTSIDE },
  },
  {
    action: "sop/editDraftAction",
    prepare: "for each",
    stage: showing(draftOfIt, itsRow),
    fields: ({ text, version }) => ({
      key: keyOf(text),
      part: PART,
      version,
      ...ROW,
      "d0.id": "",
      "d0.order": "1",
      "d0.role": "pelaksana",
      "d0.verb": "perform",
      "d0.scope": "application",
    }),
    // Without a doer it is no duty: the row stands without one, and is said to be wrong.
    optional: ["d0.id", "d0.order", "d0.role"],
    free: ["activity", "requirements", "time", "output", "d0.id"],
    expect: { allowed: WRITERS, no_right: except(STAFF, ...WRITERS), signed_out: OUTSIDE },
  },
  {
    action: "sop/arrangeDraftAction",
    prepare: "for each",
    stage: draftOfIt,
    fields: ({ text }) => ({ key: keyOf(text), order: "r1,r2,r3,r4,r5", step: "down:r1" }),
    expect: { allowed: WRITERS, no_right: except(STAFF, ...WRITERS), signed_out: OUTSIDE },
  },
  {
    action: "sop/pressDraftAction",
    when: "it is written, and is to be given up",
    prepare: "for each",
    stage: draftOfIt,
    fields: ({ text, token }) => ({
      key: keyOf(text),
      press: "discard",
      shown: /^\d$/.test(token) ? token : "0",
      note: "Tidak jadi diubah.",
    }),
    free: ["note"],
    expect: { allowed: WRITERS, no_right: except(STAFF, ...WRITERS), signed_out: OUTSIDE },
  },
  {
    action: "sop/pressDraftAction",
    when: "it waits for the Kadis",
    prepare: "for each",
    stage: reviewedDraft,
    fields: ({ text, token }) => ({
      key: keyOf(text),
      press: "approve",
      shown: /^\d$/.test(token) ? token : "0",
      effectiveFrom: witaDate(new Date()),
    }),
    expect: { allowed: ["kadis"], no_right: except(STAFF, "kadis"), signed_out: OUTSIDE },
  },
];
