import { getCalendar } from "@/lib/cases/calendar";
import type { Calendar } from "@/lib/domain/working-time";
import { hashNik } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { openAccounts, printedAccounts } from "./accounts";
import type { Office } from "./case";
import { storyClock, workingDaysAgo } from "./clock";
import { apply } from "./desk";
import { tellIncoming } from "./incoming";
import { tellOutsideLetters } from "./outside-letters";
import { makePerson } from "./people";
import { FIRST_CASES, LATER_CASES, type Planned } from "./plan";
import { tellProgrammes } from "./programmes";
import { LARGE, LARGE_APPLICANTS } from "./programmes/large";
import { APPLICANTS, PROGRAMMES } from "./programmes/plan";
import { random } from "./random";
import { STORIES } from "./stories";
import { TRADES } from "./trades";

/** Cases told side by side; more only wait for each other. */
const LANES = 4;
const OPENED_DAYS_AGO = 130;

/**
 * Fills an empty portal with an office's last three months, by the commands that its people
 * would give, at the times they would have given them. What is there already stays: a repeat
 * prints the passwords again.
 */
export async function runDemo(): Promise<void> {
  const world = await openWorld();
  await tellCases(world, FIRST_CASES);
  await tellCases(world, LATER_CASES);
  // Before all others: each programme takes those who wait the longest.
  if (env().DEMO_LARGE) await tellLarge(world);
  await tellCases(world, APPLICANTS);
  await tellProgrammes(world, PROGRAMMES);
  await tellIncoming(world);
  await tellOutsideLetters(world);
  process.stdout.write(printedAccounts(world.accounts));
}

/** The class of 30 and the proposal for 25 alone. */
export async function tellLarge(world: World): Promise<void> {
  await tellCases(world, LARGE_APPLICANTS);
  await tellProgrammes(world, LARGE);
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** The office's people, its calendar, and the moment up to which it is told. */
export async function openWorld() {
  const until = new Date();
  const opened = new Date(until.getTime() - OPENED_DAYS_AGO * 86_400_000);
  const accounts = await openAccounts(() => opened);
  const staff = await db().staff.findMany({
    where: { email: { in: accounts.map((account) => account.email) } },
    select: { id: true, email: true },
  });
  const office: Office = {};
  for (const { role, email } of accounts) office[role] = staff.find((candidate) => candidate.email === email)?.id ?? "";
  return { office, calendar: await getCalendar(), until, accounts };
}

async function tellCases(world: World, cases: readonly Planned[]): Promise<void> {
  const known = await knownCases();
  const left = cases.filter((planned) => !known.has(keyOf(planned)));
  const lane = async () => {
    for (let planned = left.shift(); planned; planned = left.shift()) await tell(planned, world);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function tell(
  planned: Planned,
  { office, calendar, until }: { office: Office; calendar: Calendar; until: Date },
) {
  const person = makePerson(planned.person);
  const trade = TRADES[planned.person % TRADES.length] ?? (TRADES[0] as (typeof TRADES)[number]);
  const chance = random(planned.person * 100 + planned.daysAgo + 7);
  const clock = storyClock(calendar, workingDaysAgo(calendar, until, planned.daysAgo, chance), until);
  const issued = await db().nibIssue.findFirst({
    where: { application: { nikHash: hashNik(person.nik) } },
    select: { nib: true },
  });
  const started = await apply({ slug: planned.slug, person, trade, chance, clock, office, nib: issued?.nib ?? null });
  await STORIES[planned.story](started);
}

/** A demo that was stopped half-way goes on where it stood. */
async function knownCases(): Promise<Set<string>> {
  const rows = await db().application.findMany({ select: { nikHash: true, serviceSlug: true } });
  return new Set(rows.map((row) => `${row.nikHash}:${row.serviceSlug}`));
}

function keyOf({ person, slug }: Planned) {
  return `${hashNik(makePerson(person).nik)}:${slug}`;
}
