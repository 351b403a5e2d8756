import { spawn } from "node:child_process";
import { bundleArguments } from "@/bin/lib/kit.mjs";
import { ROLES } from "@/lib/domain/roles";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { asStaff, doAll } from "@/lib/testing/office";
import { givenProgramme } from "@/lib/testing/programmes";
import { Citizen } from "./citizen";
import { type EventWork, LATE } from "./event-desk";
import type { Load } from "./loads";
import { PATIENCE, Wrong } from "./patience";
import { type Crowd, comingsAndGoings, everybodyAtOnce, fillUp } from "./seat-storm";
import { send } from "./sending";
import type { Town } from "./town";

/** An event of SOP 1 and a class of SOP 2: the class numbers its letters, and is its officer's who also takes applications in. */
const KINDS = [
  { slug: "promosi", type: "promotion", officer: "seksi" },
  { slug: "pelatihan", type: "training", officer: "pelaksana" },
] as const;

const APPLICANTS = 15;
const SEATS = 10;
const MOST_STORMS = 3;
const clock = { now: () => new Date(), tick: () => new Date() };

/** More people than seats, gathered at the desk of the portal by everybody at once. */
export const crowdForSeats = () => onEvent((town, { crowd }, over) => storm(town, crowd, over));

/** The same, then to the event's end, by commands in a process that is killed in the midst of them. */
export const gatherForEvent = () =>
  onEvent(async (town, { crowd, work }, over) => {
    await storm(town, crowd, over);
    await carryThrough(town, work);
  });

function onEvent(act: (town: Town, event: Event, over: () => boolean) => Promise<void>): Load {
  let event: Event | null = null;
  return {
    async prepare(town) {
      event = await prepareEvent(town);
    },
    async run(town, over) {
      if (event) await act(town, event, over);
    },
  };
}

type Event = { crowd: Crowd; work: EventWork };

type Wish = { slug?: (typeof KINDS)[number]["slug"]; applicants?: number; days?: number };

/** An open programme, people who are accepted for it, and more of them than seats unless fewer are wished for. */
export async function prepareEvent(
  town: Town,
  { slug: wished, applicants = APPLICANTS, days = 1 }: Wish = {},
): Promise<Event> {
  const staff = await hireAll(town);
  const { slug, type, officer: role } = KINDS.find((kind) => kind.slug === wished) ?? town.random.pick(KINDS);
  const citizens = Array.from({ length: applicants }, () => new Citizen(town, slug));
  const people: Crowd["people"] = [];
  // A few at a time: this is the way to the storm, not the storm.
  for (let at = 0; at < citizens.length; at += 5)
    await Promise.all(
      citizens.slice(at, at + 5).map(async (citizen) => {
        await citizen.fill();
        const reference = await send(citizen);
        people.push({ citizen, reference, applicationId: await accept(staff[role] ?? "", reference) });
      }),
    );
  const firstDay = addCalendarDays(witaDate(new Date()), 20);
  const officer = await staffContextFor(staff[role] ?? "");
  const programmeId = await givenProgramme(officer, {
    type,
    quota: SEATS,
    title: `Kegiatan ${people[0]?.reference}`,
    firstDay,
    lastDay: addCalendarDays(firstDay, days - 1),
  });
  if (applicants > SEATS) town.witness.crowded.push({ programmeId });
  const applicationIds = people.map((person) => person.applicationId);
  const officers = [...town.officers, ...town.gatherers].filter((item) => item.role === role);
  return { crowd: { programmeId, people, officers }, work: { programmeId, applicationIds, officer: role, staff } };
}

/** As long as something breaks, then in peace until no seat is left. */
async function storm(town: Town, crowd: Crowd, over: () => boolean): Promise<void> {
  for (let time = 0; time === 0 || (time < MOST_STORMS && !over()); time += 1) {
    await everybodyAtOnce(town, crowd);
    await comingsAndGoings(town, crowd);
  }
  await fillUp(town, crowd);
}

/** Killed at three moments of its life, then left to finish. */
async function carryThrough(town: Town, work: EventWork): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let life = 0; Date.now() < end; life += 1) {
    const mortal = life < 3 ? town.random.between(600, 3_500) : null;
    const said = await oneLife(town, work, mortal);
    if (said === "done") return;
    if (said !== "killed" && said !== "late") throw new Wrong(`The event could not go on: ${said.slice(-600)}`);
  }
  throw new Wrong("The event did not come to its end");
}

function oneLife(town: Town, work: EventWork, mortal: number | null): Promise<string> {
  const child = spawn(process.execPath, [...bundleArguments(town.kit, "event-desk"), JSON.stringify(work)], {
    env: { NODE_ENV: "production", ...town.house.portal.env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let words = "";
  child.stderr.on("data", (chunk) => {
    words += chunk;
  });
  const timer = mortal === null ? undefined : setTimeout(() => child.kill("SIGKILL"), mortal);
  return new Promise((resolve) =>
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve("done");
      else if (signal === "SIGKILL") resolve("killed");
      else resolve(code === LATE ? "late" : words || `code ${code}`);
    }),
  );
}

/** One person per role, once a run. */
async function hireAll(town: Town): Promise<EventWork["staff"]> {
  for (const role of ROLES) town.clerks[role] ??= (await asStaff([role], clock)).actor.id;
  return town.clerks;
}

async function accept(staffId: string, reference: string): Promise<string> {
  const application = await db().application.findUniqueOrThrow({
    where: { reference },
    select: { id: true, openDuties: true, requirements: true },
  });
  const duty = application.openDuties[0]?.dutyId ?? "";
  const given = application.requirements.filter(({ state }) => state === "given");
  const decisions = given.map(
    ({ key }) => ({ type: "decide_requirement", requirement: key, decision: "accepted" }) as const,
  );
  // A context for each: one press, one request.
  for (const command of [{ type: "claim", duty } as const, ...decisions, { type: "complete_duty", duty } as const])
    await doAll(await staffContextFor(staffId), reference, command);
  return application.id;
}
