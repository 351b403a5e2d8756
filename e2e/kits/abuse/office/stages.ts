import { randomUUID } from "node:crypto";
import { getCalendar } from "@/lib/cases/calendar";
import { ok } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import type { ServiceSlug } from "@/lib/domain/services";
import type { Calendar } from "@/lib/domain/working-time";
import { saveFile } from "@/lib/features/documents/documents.commands";
import type { UploadTarget } from "@/lib/features/documents/documents.schema";
import { openDocument } from "@/lib/features/documents/viewing.commands";
import { createDraft } from "@/lib/features/drafts/drafts.store";
import { publicContextAt, senderContextFor, staffContextFor } from "@/lib/platform/context/outside";
import { shortCodeOf } from "@/lib/platform/crypto/short-code";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { typedAnswers } from "@/prisma/demo/answers";
import type { Applying, Case } from "@/prisma/demo/case";
import { storyClock, workingDaysAgo } from "@/prisma/demo/clock";
import { apply, claim } from "@/prisma/demo/desk";
import { papersFor } from "@/prisma/demo/papers";
import { random } from "@/prisma/demo/random";
import { STORIES, type StoryName } from "@/prisma/demo/stories";
import { TRADES } from "@/prisma/demo/trades";
import type { Audience } from "../audience";
import { honestPhoto } from "../makers";
import { keptSecret, newPerson } from "./people";
import type { Persons, Staff } from "./persons";

/** What a row of the table is about; which of these are filled depends on the stage. */
export type Subject = {
  slug: ServiceSlug;
  reference: string;
  phone: string;
  nik: string;
  applicationId: string;
  runId: string;
  duty: string;
  requirement: string;
  /** Documents: the first paper of the applicant, what the office made. */
  paper: string;
  output: string;
  draftId: string;
  requestId: string;
  resumeCode: string;
  /** Something else with an id: a person, a grant, a session, a period, a business. */
  id: string;
  token: string;
  text: string;
  /** Of a programme: one line that was written down, one letter. */
  line: string;
  letter: string;
  /** What the edit form of it posts back; see showing.ts. */
  version: string;
};

/** Where a row speaks of no case at all. */
export const NO_SUBJECT: Subject = {
  slug: "nib",
  reference: "",
  phone: "",
  nik: "",
  applicationId: "",
  runId: "",
  duty: "",
  requirement: "",
  paper: "",
  output: "",
  draftId: "",
  requestId: "",
  resumeCode: "",
  id: "",
  token: "",
  text: "",
  line: "",
  letter: "",
  version: "",
};

/** `neighbours`: numbers of the other applicant, who may read those alone. */
export type Office = { address: string; persons: Persons; calendar: Calendar; neighbours: string[] };
export type Stage = (office: Office, who: Audience) => Promise<Partial<Subject>>;

/** Stages of the same name are alike: whoever only looks may share one. */
const names = new WeakMap<Stage, string>();
export function alike(stage: Stage): string | Stage {
  return names.get(stage) ?? stage;
}

export function named(name: string, stage: Stage): Stage {
  names.set(stage, name);
  return stage;
}

export async function openOffice(address: string, persons: Persons): Promise<Office> {
  return { address, persons, calendar: await getCalendar(), neighbours: [] };
}

/** A case that has come as far as the story tells; `claimed`: whoever's turn it is has taken the duty. */
export function caseAt(story: StoryName, slug: ServiceSlug = "nib", { claimed = false } = {}): Stage {
  return named(`case ${story} ${slug} ${claimed}`, async (office) => {
    const demoCase = await apply({ ...applying(office, slug), nib: null });
    await STORIES[story](demoCase);
    if (claimed) await claim(demoCase, 5);
    return subjectOf(demoCase);
  });
}

/** Held by the clerk who checks it, who has opened every paper. */
export const papersOpened: Stage = async (office, who) => {
  const demoCase = await caseAt("checking")(office, who);
  const { applicationId = "" } = demoCase;
  const clerk = await staffContextFor(office.persons.pelaksana.id);
  for (const { id } of await db().document.findMany({ where: { applicationId }, select: { id: true } }))
    await openDocument(clerk, { id, how: "shown" });
  return demoCase;
};

/** At OSS, with the NIB's own file: nothing is missing but its number. */
export const withNibFile: Stage = async (office, who) => {
  const demoCase = await caseAt("atOss")(office, who);
  const { applicationId = "", runId = "", duty = "" } = demoCase;
  await keep({ kind: "output", applicationId, runId, duty, maxFiles: 10, by: office.persons.pelaksana.id });
  return demoCase;
};

/** Returned for its KTP, and the applicant has photographed it anew. */
export const returnedAndMended: Stage = async (office, who) => {
  const demoCase = await caseAt("returned")(office, who);
  const { applicationId = "" } = demoCase;
  const since = new Date(0).toISOString();
  await keep({ kind: "correction", applicationId, requirement: "ktp", maxFiles: 0, since, by: "pemohon" });
  const { id: paper } = await db().document.findFirstOrThrow({
    where: { applicationId, requirementKey: "ktp" },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return { ...demoCase, paper };
};

/** A photo, kept as the upload of a form keeps it. */
export async function keep(target: UploadTarget, file?: { name: string; bytes: Uint8Array }) {
  const sent = file ?? { name: "foto.jpg", bytes: await honestPhoto() };
  const saved = await saveFile(await senderContextFor(target), target, sent);
  if (!saved.ok) throw new Error(saved.sentence);
}

/** A draft with everything in it, not yet sent. */
export function draftOf(slug: ServiceSlug = "nib"): Stage {
  return named(`draft ${slug}`, async (office) => {
    const asked = applying(office, slug);
    const { draftId, resumeCode } = await openDraft(asked);
    for (const { requirement, file } of await papersFor(asked)) {
      await keep({ kind: "draft", draftId, requirement, maxFiles: 0, by: "pemohon" }, file);
    }
    const { requestId, documents } = await db().draft.findUniqueOrThrow({
      where: { id: draftId },
      select: { requestId: true, documents: { select: { id: true }, where: { removedAt: null } } },
    });
    keptSecret("the code of a draft", resumeCode);
    keptSecret("the short code of a draft", shortCodeOf(resumeCode));
    const { nik, phone, name } = asked.person;
    return { slug, draftId, resumeCode, requestId, nik, phone, paper: documents[0]?.id ?? "", text: name };
  });
}

async function openDraft(asked: Applying) {
  const typed = typedAnswers({ ...asked, nib: null });
  const saved = (section: keyof typeof typed) => ({
    typed: typed[section],
    revision: 1,
    turn: 1,
    passed: true,
    tab: randomUUID(),
    savedAt: new Date().toISOString(),
  });
  const content = { identity: saved("identity"), business: saved("business"), service: saved("service") };
  const ctx = await publicContextAt(() => new Date());
  const made = await transaction(ctx, async (tx) =>
    ok(await createDraft(tx, { slug: asked.slug, content, now: new Date() })),
  );
  if (!made.ok) throw new Error("No draft");
  return made.value;
}

function applying({ persons, calendar }: Office, slug: ServiceSlug): Applying {
  const { number, person } = newPerson();
  const chance = random(number);
  const until = new Date();
  const office: Partial<Record<Role, string>> = {};
  for (const [who, { id }] of Object.entries(persons) as [Role, Staff][]) office[who] = id;
  const clock = storyClock(calendar, workingDaysAgo(calendar, until, 9, chance), until);
  return { slug, person, trade: TRADES[number % TRADES.length] as never, chance, clock, office };
}

async function subjectOf(demoCase: Case): Promise<Partial<Subject>> {
  const [duty, papers, outputs, requirements] = await Promise.all([
    db().openDuty.findFirst({ where: { runId: demoCase.runId }, select: { dutyId: true } }),
    db().document.findMany({
      where: { applicationId: demoCase.applicationId, kind: "requirement" },
      select: { id: true },
    }),
    db().document.findMany({ where: { applicationId: demoCase.applicationId, kind: "output" }, select: { id: true } }),
    db().applicationRequirement.findMany({
      where: { applicationId: demoCase.applicationId, state: "given" },
      orderBy: { key: "asc" },
      select: { key: true },
    }),
  ]);
  const { slug, reference, applicationId, runId, person } = demoCase;
  return {
    slug,
    reference,
    applicationId,
    runId,
    phone: person.phone,
    nik: person.nik,
    text: person.address,
    duty: duty?.dutyId ?? `${slug}.1.pelaksana.verify`,
    requirement: requirements[0]?.key ?? "ktp",
    paper: papers[0]?.id ?? "",
    output: outputs[0]?.id ?? "",
  };
}
