import { randomUUID } from "node:crypto";
import { ok } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import type { ServiceSlug } from "@/lib/domain/services";
import type { Calendar } from "@/lib/domain/working-time";
import { createDraft } from "@/lib/features/applications/drafts/store";
import { getCalendar } from "@/lib/features/calendar/queries";
import { saveFile } from "@/lib/features/documents/commands";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { typedAnswers } from "@/prisma/demo/answers";
import { storyClock, workingDaysAgo } from "@/prisma/demo/clock";
import { type Applying, apply, type Case, claim } from "@/prisma/demo/desk";
import { papersFor } from "@/prisma/demo/papers";
import { makePerson } from "@/prisma/demo/people";
import { random } from "@/prisma/demo/random";
import { STORIES, type StoryName } from "@/prisma/demo/stories";
import { TRADES } from "@/prisma/demo/trades";
import type { Audience } from "../rights/words";
import type { Persons, Staff } from "./persons";

/** What a row of the table is about; which of these are filled depends on the stage. */
export type Subject = {
  slug: ServiceSlug;
  reference: string;
  phone: string;
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
};

/** Where a row speaks of no case at all. */
export const NO_SUBJECT: Subject = {
  ...{ slug: "nib", reference: "", phone: "", applicationId: "", runId: "", duty: "", requirement: "" },
  ...{ paper: "", output: "", draftId: "", requestId: "", resumeCode: "", id: "", token: "", text: "" },
};

export type Office = { address: string; persons: Persons; calendar: Calendar };
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

let people = 100;

export async function openOffice(address: string, persons: Persons): Promise<Office> {
  return { address, persons, calendar: await getCalendar() };
}

/** A case that has come as far as the story tells; `claimed`: whoever's turn it is has taken the duty. */
export function caseAt(story: StoryName, slug: ServiceSlug = "nib", { claimed = false } = {}): Stage {
  return named(`case ${story} ${slug} ${claimed}`, async (office) => {
    const told = await apply({ ...applying(office, slug), nib: null });
    await STORIES[story](told);
    if (claimed) await claim(told, 5);
    return subjectOf(told);
  });
}

/** A draft with everything in it, not yet sent. */
export function draftOf(slug: ServiceSlug = "nib"): Stage {
  return named(`draft ${slug}`, async (office) => {
    const asked = applying(office, slug);
    const { draftId, resumeCode } = await openDraft(asked);
    for (const { requirement, file } of await papersFor(asked)) {
      const saved = await saveFile({ kind: "draft", draftId, requirement, maxFiles: 0, by: "pemohon" }, file);
      if (!saved.ok) throw new Error(saved.sentence);
    }
    const { requestId, documents } = await db().draft.findUniqueOrThrow({
      where: { id: draftId },
      select: { requestId: true, documents: { select: { id: true }, where: { removedAt: null } } },
    });
    return { slug, draftId, resumeCode, requestId, paper: documents[0]?.id ?? "", text: asked.person.name };
  });
}

async function openDraft(asked: Applying) {
  const typed = typedAnswers({ ...asked, nib: null });
  const saved = (section: keyof typeof typed) => ({
    typed: typed[section],
    ...{ revision: 1, turn: 1, passed: true, tab: randomUUID(), savedAt: new Date().toISOString() },
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
  people += 1;
  const chance = random(people);
  const until = new Date();
  const office: Partial<Record<Role, string>> = {};
  for (const [who, { id }] of Object.entries(persons) as [Role, Staff][]) office[who] = id;
  const clock = storyClock(calendar, workingDaysAgo(calendar, until, 9, chance), until);
  return { slug, person: makePerson(people), trade: TRADES[people % TRADES.length] as never, chance, clock, office };
}

async function subjectOf(told: Case): Promise<Partial<Subject>> {
  const [duty, papers, outputs, requirements] = await Promise.all([
    db().openDuty.findFirst({ where: { runId: told.runId }, select: { dutyId: true } }),
    db().document.findMany({ where: { applicationId: told.applicationId, kind: "requirement" }, select: { id: true } }),
    db().document.findMany({ where: { applicationId: told.applicationId, kind: "output" }, select: { id: true } }),
    db().applicationRequirement.findMany({
      where: { applicationId: told.applicationId, state: "given" },
      orderBy: { key: "asc" },
      select: { key: true },
    }),
  ]);
  const { slug, reference, applicationId, runId, person } = told;
  return {
    ...{ slug, reference, applicationId, runId, phone: person.phone, text: person.address },
    duty: duty?.dutyId ?? `${slug}.1.pelaksana.verify`,
    requirement: requirements[0]?.key ?? "ktp",
    paper: papers[0]?.id ?? "",
    output: outputs[0]?.id ?? "",
  };
}
