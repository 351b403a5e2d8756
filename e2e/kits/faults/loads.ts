import { Citizen } from "./citizen";
import { meetAt } from "./held-row";
import type { Officer } from "./officer";
import { Wrong } from "./patience";
import { send, sendUnticked } from "./sending";
import type { Town } from "./town";
import { allMishaps } from "./uploads/mishaps";

/** Work that goes on while something breaks. It ends by itself when `over` says so, or when it is done. */
export type Load = { prepare?: (town: Town) => Promise<void>; run: (town: Town, over: () => boolean) => Promise<void> };

const PREPARED = 4;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Filled-in forms, sent in the middle of it. */
export function sendPrepared(): Load {
  let citizens: Citizen[] = [];
  return {
    async prepare(town) {
      citizens = Array.from({ length: PREPARED }, () => new Citizen(town, town.random.pick(["nib", "pelatihan"])));
      await Promise.all(citizens.map((citizen) => citizen.fill()));
    },
    async run(town) {
      await Promise.all(
        citizens.map(async (citizen, index) => {
          await pause(town.random.between(0, 2_500));
          if (index === 0 && town.random.chance(0.5)) return sendUnticked(citizen);
          await send(citizen, { double: town.random.chance(0.4) });
        }),
      );
    },
  };
}

/** Whole forms from the first page to the number, uploads among them. */
export function applyFromScratch(): Load {
  return {
    async run(town) {
      const people = [new Citizen(town, "nib"), new Citizen(town, "pelatihan")];
      await Promise.all(
        people.map(async (person) => {
          await person.fill();
          if (town.random.chance(0.3)) {
            await person.giveRubbish().catch(() => {});
            await person.fill();
          }
          await send(person);
        }),
      );
    },
  };
}

/** Every paper by a signed address, and something of its own goes wrong with each of them. */
export function uploadThroughMishaps(): Load {
  let people: Citizen[] = [];
  return {
    async prepare(town) {
      const mishaps = allMishaps(town);
      const papers = [mishaps.splice(0, 3), mishaps];
      people = (["lapak", "nib"] as const).map((slug, index) => new Citizen(town, slug, ["address"], papers[index]));
      await Promise.all(people.map((person) => person.fillSections()));
    },
    async run() {
      await Promise.all(
        people.map(async (person) => {
          await person.fill();
          await send(person);
        }),
      );
    },
  };
}

/** Officers press what there is to press; two of them hold the same role and meet on the same cases. */
export function doDuties(): Load {
  return {
    async run(town, over) {
      await Promise.all(
        town.officers.map(async (officer) => {
          while (!over()) {
            const shown = town.witness.shown.slice(-12).filter(({ reference }) => reference.charAt(2) === "N");
            if (shown.length === 0) await pause(200);
            else await officer.step(town, town.random.pick(shown).reference).catch(unlessWrong);
          }
        }),
      );
    },
  };
}

/** Presses of one round at least, however slow the machine is: a race that is never run is never lost. */
const PRESSES = 8;

/** Two of the same role press the same button of the same case in the same instant, and each of them twice. */
export function pressTogether(): Load {
  let references: string[] = [];
  return {
    async prepare(town) {
      const people = [new Citizen(town, "nib"), new Citizen(town, "nib")];
      await Promise.all(people.map((person) => person.fill()));
      references = await Promise.all(people.map((person) => send(person)));
    },
    async run(town, over) {
      const pair = town.officers.filter(({ role }) => role === "pelaksana");
      for (let time = 0; time < PRESSES || !over(); time += 1) {
        const reference = references[time % references.length] ?? "";
        for (const citizen of pair) citizen.browser.address = town.random.pick(town.doors);
        await Promise.all(pair.map((item) => item.see(town, reference))).catch(unlessWrong);
        const todo = pair.flatMap((item) => {
          const found = item.next();
          return found ? [0, 1].map(() => () => item.browser.submit(found.form, found.values, found.button)) : [];
        });
        town.witness.tally.presses += todo.length;
        await meetAt("run", reference, () => Promise.allSettled(todo.map((press) => press())));
        await pressOfAnother(town, reference, pair[0]).catch(unlessWrong);
        if (todo.length === 0) await pause(100);
      }
    },
  };
}

/** The reviewer sends a clerk's form with their own cookies: whatever else happens, nothing may come of it. */
async function pressOfAnother(town: Town, reference: string, clerk: Officer | undefined) {
  const reviewer = town.officers.find(({ role }) => role === "jafung");
  const form = clerk?.browser.findForm(/^Terima /);
  if (!reviewer || !form || !clerk) return;
  await reviewer.see(town, reference);
  await reviewer.browser.submit(form);
  town.witness.refused.push({ kind: "event", reference, actorId: reviewer.id, type: "requirement_decided" });
}

function unlessWrong(error: unknown) {
  if (error instanceof Wrong) throw error;
}
