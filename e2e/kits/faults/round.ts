import { makePool, pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { removeOrphanUploads } from "@/lib/platform/uploads/cleanup";
import { BREAKS, type BreakName, prepareBreak, whyNot } from "./breaks";
import { bundleLetters } from "./bundles";
import { crowdForSeats, gatherForEvent } from "./gathering";
import { isWhole } from "./house";
import { checkInvariants } from "./invariants";
import { nothingLeftOver } from "./invariants/left-overs";
import type { Invariant, Look } from "./invariants/look";
import { numberCrowd, numberLetters } from "./letters";
import { applyFromScratch, doDuties, type Load, pressTogether, sendPrepared, uploadThroughMishaps } from "./loads";
import { PATIENCE } from "./patience";
import type { LoadName, Round } from "./plan";
import type { Town } from "./town";

const LOADS: Record<LoadName, () => Load> = {
  send: sendPrepared,
  apply: applyFromScratch,
  upload: uploadThroughMishaps,
  duties: doDuties,
  together: pressTogether,
  seats: crowdForSeats,
  gather: gatherForEvent,
  letters: numberLetters,
  crowd: numberCrowd,
  bundles: bundleLetters,
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Load, breakage in the midst of it, recovery, and the look at everything. Answers with what is wrong. */
export async function playRound(town: Town, round: Round): Promise<string[]> {
  const loads = round.loads.map((name) => LOADS[name]());
  const problems: string[] = [];
  const note = (error: unknown) => void problems.push(error instanceof Error ? error.message : String(error));
  town.house.forgiveCrashes();
  for (const name of round.breaks) await prepareBreak(town, name).catch(note);
  await Promise.all(loads.map((load) => load.prepare?.(town))).catch(note);

  let over = false;
  const working = Promise.all(loads.map((load) => load.run(town, () => over).catch(note)));
  await pause(round.after);
  for (const name of round.breaks) await breakAndWait(town, name).catch(note);
  await pause(1_000);
  over = true;
  await working;
  // Whatever was acknowledged while the lights were on is there when they come back.
  if (round.breaks.some((name) => name.startsWith("power cut"))) await breakAndWait(town, "power cut").catch(note);
  await town.house.untilWhole(PATIENCE / 1000).catch(() => note(`The portal is not whole again`));
  return [...problems, ...town.witness.unexpected.splice(0), ...town.complaints(), ...(await look(town, false))];
}

/** The mail server is in order and all time is given: what was owed must be done now. */
export async function settle(town: Town): Promise<string[]> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && (await leftToDo()) > 0) {
    // Retries wait for e^n seconds; whoever mended the mail server need not.
    await pool().query(
      `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now()) FROM graphile_worker.jobs
        WHERE locked_at IS NULL AND run_at > now() HAVING count(*) > 0`,
    );
    await pause(1_000);
  }
  return [...(await look(town, true)), ...(await cleanedUp(town))];
}

/** What the portal does every night, two days later: nothing is left that nobody names, and nothing is lost that somebody does. */
async function cleanedUp(town: Town): Promise<string[]> {
  await removeOrphanUploads(new Date(Date.now() + 48 * 3_600_000));
  return look(town, true, nothingLeftOver);
}

async function breakAndWait(town: Town, name: BreakName): Promise<void> {
  const reason = whyNot(name, town.house.portal.folder.path);
  if (reason) return town.say(`  DILEWATI: "${name}" (${reason})`);
  await BREAKS[name](town);
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && !(await isWhole(town.house.address))) await pause(200);
}

async function look(town: Town, settled: boolean, also: Invariant = async () => []): Promise<string[]> {
  // Connections of its own: those of the kit may have died in the round, and a look may take its time.
  const own = makePool(env().DATABASE_URL, { max: 2, statement_timeout: 60_000, query_timeout: 0 });
  try {
    const rows: Look["rows"] = async (sql, values) => (await own.query(sql, values)).rows;
    const seen = { rows, files: town.house.portal.folder.files, witness: town.witness, settled };
    return [...(await checkInvariants(seen)), ...(await also(seen))];
  } finally {
    await own.end();
  }
}

/** Mail that has not left, and letters whose bytes are not kept yet. */
async function leftToDo(): Promise<number> {
  const { rows } = await pool().query<{ left: number }>(
    `SELECT (SELECT count(*) FROM notice WHERE channel = 'mail' AND state = 'pending')::int
      + (SELECT count(*) FROM letter WHERE storage_name IS NULL)::int AS left`,
  );
  return rows[0]?.left ?? 0;
}
