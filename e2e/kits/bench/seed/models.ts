import { getCalendar } from "@/lib/cases/calendar";
import type { Role } from "@/lib/domain/roles";
import type { ServiceSlug } from "@/lib/domain/services";
import { db } from "@/lib/platform/db";
import type { Office } from "@/prisma/demo/case";
import { storyClock, workingDaysAgo } from "@/prisma/demo/clock";
import { apply } from "@/prisma/demo/desk";
import { makePerson } from "@/prisma/demo/people";
import { random } from "@/prisma/demo/random";
import { STORIES, type StoryName } from "@/prisma/demo/stories";
import { TRADES } from "@/prisma/demo/trades";

/** A real case, walked by real commands, that the seed copies; of a hundred copies `weight` look like this one. */
export type Model = { applicationId: string; runId: string; reference: string; nik: string; weight: number };

/** An office in its second year: most cases are done, a third stand in somebody's queue. */
const KINDS: [ServiceSlug, StoryName, number][] = [
  ["nib", "submitted", 12],
  ["nib", "answered", 2],
  ["nib", "checking", 3],
  ["nib", "returned", 3],
  ["nib", "waitingForActivation", 5],
  ["nib", "atReview", 5],
  ["pelatihan", "accepted", 10],
  ["nib", "done", 40],
  ["nib", "doneAfterReturn", 15],
  ["lapak", "rejected", 5],
];

export async function makeModels(): Promise<{ models: Model[]; office: Office }> {
  const until = new Date();
  const office = await hire("pelaksana", "jafung", "seksi");
  const calendar = await getCalendar();
  const models: Model[] = [];
  // One after the other: their files come from one sender, whose uploads have few places.
  for (const [index, [slug, story, weight]] of KINDS.entries()) {
    const person = makePerson(index);
    const chance = random(index);
    const clock = storyClock(calendar, workingDaysAgo(calendar, until, 40, chance), until);
    const trade = TRADES[index % TRADES.length] ?? (TRADES[0] as (typeof TRADES)[number]);
    const told = await apply({ slug, person, trade, chance, clock, office, nib: null });
    await STORIES[story](told);
    const { applicationId, runId, reference } = told;
    models.push({ applicationId, runId, reference, nik: person.nik, weight });
  }
  return { models, office };
}

/** One person for each role, in office since long before the first case. */
async function hire(...roles: Role[]): Promise<Office> {
  const office: Office = {};
  for (const role of roles) {
    const grants = { create: [{ role, validFrom: new Date("2020-01-01") }] };
    const data = { email: `${role}@bench.lokal`, name: `Petugas ${role}`, grants };
    office[role] = (await db().staff.create({ data, select: { id: true } })).id;
  }
  return office;
}
