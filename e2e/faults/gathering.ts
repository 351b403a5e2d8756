import { spawn } from "node:child_process";
import { bundleArguments } from "@/bin/lib/kit.mjs";
import { asStaff, doAll } from "@/e2e/fixtures/office";
import { givenProgramme } from "@/e2e/fixtures/programmes";
import { ROLES, type Role } from "@/lib/domain/roles";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { Citizen } from "./citizen";
import { type EventWork, LATE } from "./event-desk";
import type { Load } from "./loads";
import { send } from "./sending";
import { PATIENCE, type Town, Wrong } from "./town";

const APPLICANTS = 15;
const SEATS = 10;
const clock = { now: () => new Date(), tick: () => new Date() };

/** More people than seats, gathered by two hundred commands at once in a process that is killed in the midst of it. */
export function gatherForEvent(): Load {
  let work: EventWork | null = null;
  return {
    async prepare(town) {
      const staff = await hireAll(town);
      const citizens = Array.from({ length: APPLICANTS }, () => new Citizen(town, "promosi"));
      const references: string[] = [];
      // A few at a time: this is the way to the storm, not the storm.
      for (let at = 0; at < citizens.length; at += 5)
        await Promise.all(
          citizens.slice(at, at + 5).map(async (one) => {
            await one.fill();
            references.push(await send(one));
          }),
        );
      const applicationIds = [];
      for (const reference of references) applicationIds.push(await accept(staff, reference));
      const firstDay = addCalendarDays(witaDate(new Date()), 20);
      const officer = await staffContextFor(staff.seksi ?? "");
      const programmeId = await givenProgramme(officer, {
        ...{ type: "promotion", quota: SEATS, title: `Pameran ${references[0]}` },
        ...{ firstDay, lastDay: firstDay },
      });
      town.witness.crowded.push({ programmeId });
      work = { programmeId, applicationIds, staff };
    },
    async run(town) {
      if (work) await carryThrough(town, work);
    },
  };
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

async function accept(staff: Partial<Record<Role, string>>, reference: string): Promise<string> {
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
    await doAll(await staffContextFor(staff.seksi ?? ""), reference, command);
  return application.id;
}
