import type { PlainBrowser } from "@/e2e/plain-browser";
import type { PlainForm } from "@/e2e/plain-html";
import type { Citizen } from "./citizen";
import { meetAt } from "./held-row";
import type { Officer } from "./officer";
import { patiently } from "./patience";
import type { Town } from "./town";

/** A programme with fewer seats than people, the browsers of the people, and the officers who gather for it. */
export type Crowd = {
  programmeId: string;
  people: { applicationId: string; reference: string; citizen: Citizen }[];
  officers: Officer[];
};

const AT_ONCE = 200;
/** Whoever leaves for good may not be missing in the end. */
const LEAVE_FOR_GOOD = 2;

type Press = () => Promise<unknown>;

/** Two officers press "Kumpulkan" two hundred times in one instant, each for one of the line or for the first few. */
export async function everybodyAtOnce(town: Town, crowd: Crowd): Promise<void> {
  const tabs = await Promise.all(crowd.officers.map((officer) => gatherPage(town, officer, crowd)));
  const presses = Array.from({ length: AT_ONCE }, (_, index) => {
    const tab = tabs[index % tabs.length] as PlainBrowser;
    const person = crowd.people[index % crowd.people.length];
    return index % 9 === 0 ? gatherFirst(tab, 3) : gatherChosen(tab, person ? [person.applicationId] : []);
  });
  await together(town, crowd, presses);
}

/** Officers release, applicants say no or withdraw, and others are gathered for what falls free, all in one instant. */
export async function comingsAndGoings(town: Town, crowd: Crowd): Promise<void> {
  const [officer] = crowd.officers;
  if (!officer) return;
  const presses = await Promise.all(
    crowd.people.map(async ({ applicationId, reference, citizen }, index): Promise<Press> => {
      if (index < LEAVE_FOR_GOOD) {
        const tab = await ownCase(town, citizen, reference);
        return pressOn(tab, tab.findForm("Batalkan permohonan"), { sure: ["ya"] });
      }
      if (index % 4 === 1) {
        const tab = await ownCase(town, citizen, reference);
        return pressOn(tab, tab.findForm("Saya tidak hadir, lepaskan tempat saya"));
      }
      if (index % 4 === 2) {
        const tab = await officer.tabAt(town, `${addressOf(crowd)}/peserta?pilih=${applicationId}`);
        return pressOn(tab, tab.findForm("Keluarkan"), { reason: "Tidak bisa hadir." });
      }
      return gatherChosen(await gatherPage(town, officer, crowd), [applicationId]);
    }),
  );
  await together(town, crowd, [...presses, ...presses]);
}

/** Nothing is broken any more: whoever waits fills the seats, also those who had one and gave it back. */
export async function fillUp(town: Town, crowd: Crowd): Promise<void> {
  const [officer] = crowd.officers;
  await patiently(town.witness, "Filling the last seats", async () => {
    const tab = officer && (await gatherPage(town, officer, crowd));
    if (!tab?.page?.text.includes("tempat masih kosong")) return undefined;
    const form = tab.findForm("Kumpulkan yang dipilih");
    if (!form) return true;
    const waiting = form.fields.filter(({ name }) => name === "applicationId").map(({ value }) => value);
    await gatherChosen(tab, waiting)();
    return undefined;
  });
}

/** Everybody starts while the programme's row is held, so that they meet at it. */
async function together(town: Town, { programmeId }: Crowd, presses: Press[]) {
  town.witness.tally.presses += presses.length;
  const answers = await meetAt("programme", programmeId, () => Promise.allSettled(presses.map((press) => press())));
  town.witness.tally.taken += answers.filter((answer) => answer.status === "fulfilled" && answer.value === true).length;
}

function gatherPage(town: Town, officer: Officer, crowd: Crowd): Promise<PlainBrowser> {
  return officer.tabAt(town, `${addressOf(crowd)}/kumpulkan`);
}

function gatherChosen(tab: PlainBrowser, applicationId: string[]): Press {
  return pressOn(tab, tab.findForm("Kumpulkan yang dipilih"), { applicationId, passingReason: "Badai percobaan." });
}

function gatherFirst(tab: PlainBrowser, count: number): Press {
  return pressOn(tab, tab.findForm("Kumpulkan"), { count: String(count) });
}

/** A tab of its own for the press: many are on their way at once. True: the portal says that it was done. */
function pressOn(
  from: PlainBrowser,
  form: PlainForm | undefined,
  values: Record<string, string | string[]> = {},
): Press {
  return async () => {
    if (!form) return false;
    const tab = from.tab();
    tab.page = from.page;
    const page = await tab.submit(form, values);
    return page.url.searchParams.has("kabar") || page.text.includes("mendapat tempat dan diberi kabar");
  };
}

async function ownCase(town: Town, citizen: Citizen, reference: string): Promise<PlainBrowser> {
  const tab = citizen.browser.tab();
  await patiently(town.witness, `Seeing the own case ${reference}`, async () => {
    tab.address = town.random.pick(town.doors);
    await tab.open(`/lacak/${reference}`);
    const proof = tab.findForm("Buka permohonan saya");
    if (proof) await tab.submit(proof, { phone: citizen.answers.identity.phone });
    return tab.page?.text.includes(citizen.answers.identity.name) || undefined;
  });
  return tab;
}

function addressOf({ programmeId }: Crowd) {
  return `/petugas/kegiatan/${programmeId}`;
}
