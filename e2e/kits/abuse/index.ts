import { writeFileSync } from "node:fs";
import { wishesOf } from "./amounts";
import { actionsInSources, gaps, strayActions } from "./coverage";
import { runRouteForms } from "./doors/bent-route-forms";
import { runCsrf } from "./doors/csrf";
import { runLeftBehind } from "./doors/left-behind";
import { runRawRequests } from "./doors/raw-requests";
import { runDoors } from "./doors/run";
import { runFloods } from "./files/floods";
import { runFiles } from "./files/run";
import { closeConnections, send } from "./http";
import { type Inventory, readInventory } from "./inventory";
import { logFaults } from "./logs";
import { watchMemory } from "./memory";
import { type Jars, openJars } from "./office/jars";
import { openPersons } from "./office/persons";
import { type Office, openOffice } from "./office/stages";
import { runRights } from "./rights/run";
import { COVERED, methodsOf, TABLE } from "./rights/table";
import { Tally } from "./tally";
import { runValues } from "./values/run";

export type Target = { address: string; build: string; webPid: number; sources: string; logs: string; report: string };

/** The whole kit against a portal that is running: what must be refused is refused, and nothing is left behind. */
export async function runAbuse(targetText: string, ...flags: string[]): Promise<void> {
  const target = JSON.parse(targetText) as Target;
  const wishes = wishesOf(flags);
  const tally = new Tally(say);
  const inventory = readInventory(target.build);
  const wanted = (part: string) => wishes.only === undefined || wishes.only === part;
  const step = async (part: string, work: (office: Office, jars: Jars) => Promise<number>) => {
    if (!wanted(part)) return;
    // Persons of their own: what one part does to accounts and sessions is no matter of the next.
    const office = await openOffice(target.address, await openPersons(target.address));
    const begun = Date.now();
    const [passed, failed] = [tally.passed, tally.failed];
    const count = await work(office, await openJars(office));
    const seconds = ((Date.now() - begun) / 1000).toFixed(0);
    say(`${part}: ${count} in ${seconds} s, ${tally.passed - passed} passed, ${tally.failed - failed} failed`);
  };

  say(`seed ${wishes.seed}`);
  await checkCoverage(target, inventory, tally);
  await step("rights", (office, jars) => runRights(TABLE, inventory, office, jars, tally));
  await warmUp(target.address, inventory);
  const memory = watchMemory(target.webPid);
  await step("values", (office, jars) => runValues(TABLE.actions, inventory, office, jars, wishes, tally));
  await step("doors", async (office, jars) => {
    const csrf = await runCsrf(TABLE, inventory, office, jars, wishes.origins, tally);
    const forms = await runRouteForms(office, jars, wishes, tally);
    const left = await runLeftBehind(
      target.address,
      ["/", "/layanan", "/lacak", "/kegiatan", "/api/v1/layanan"],
      tally,
    );
    const raw = await runRawRequests(target.address, tally);
    return csrf + forms + left + raw + (await runDoors(inventory, office, jars, wishes, tally));
  });
  await step("files", async (office) => {
    const floods = await runFloods(office, target.webPid, say, tally);
    return floods + (await runFiles(office, wishes, tally));
  });
  const { first, most, alive, holds } = memory.end();
  say(`memory of the web process: ${first} MB before, at most ${most} MB`);
  tally.check(alive, "The web process died of it");
  tally.check(holds, `The web process grew from ${first} to ${most} MB`);

  const told = logFaults(target.logs);
  for (const fault of told) tally.check(false, fault);
  tally.check(told.length === 0, "The logs tell of people or of mistakes");

  closeConnections();
  writeFileSync(target.report, JSON.stringify({ passed: tally.passed, failed: tally.failed }));
}

/** What the portal holds after honest work is where hostile work is measured from. */
async function warmUp(address: string, { pages, routes }: Inventory) {
  const paths = [...pages, ...routes].map((path) => path.replaceAll(/\[[^\]]+\]/g, "nib"));
  for (const path of [...paths, ...paths]) await send(address, path);
}

/** Enumerated from the build, so that what is new and has no row fails. */
async function checkCoverage(target: Target, inventory: Inventory, tally: Tally) {
  const routes = await methodsOf(target.address, inventory);
  const built = { pages: inventory.pages, routes, actions: inventory.actions.map(({ key }) => key) };
  say(`build: ${built.pages.length} pages, ${routes.length} routes, ${built.actions.length} actions`);
  const missing = [...gaps(built, COVERED), ...strayActions(inventory, actionsInSources(target.sources))];
  for (const gap of missing) tally.check(false, gap);
  tally.check(missing.length === 0, "The rights table and the build do not agree");
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}
