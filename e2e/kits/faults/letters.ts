import type { PlainBrowser } from "@/e2e/plain-browser";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { asStaff, doAll } from "@/lib/testing/office";
import { Citizen } from "./citizen";
import { meetAt } from "./held-row";
import type { Load } from "./loads";
import { Officer } from "./officer";
import { paper } from "./paper";
import { patiently, Wrong } from "./patience";
import { send } from "./sending";
import type { Town } from "./town";

const AT_ONCE = 200;
/** So many cases are sent in, or looked at, side by side: that is the way to the storm, not the storm. */
const LANES = 5;
const clock = { now: () => new Date(), tick: () => new Date() };

/**
 * Two heads of the office approve the letters of rejected cases, two hundred presses in one instant while drafts are drawn,
 * and take some of them back in between, so that the next approval is another letter with another number.
 */
export const numberLetters = () => approving(5);

/** The same with as many letters as presses; in the end each of them has its number. */
export const numberCrowd = () => approving(AT_ONCE);

function approving(cases: number): Load {
  let references: string[] = [];
  let heads: Officer[] = [];
  return {
    async prepare(town) {
      const serial = town.nextSerial();
      heads = await Promise.all([1, 2].map((place) => Officer.hire(town, "kadis", `kadis-${serial}-${place}`)));
      // Once for all of them: whoever takes a case is whoever rejects it.
      town.clerks.pelaksana ??= (await asStaff(["pelaksana"], clock)).actor.id;
      const clerk = town.clerks.pelaksana;
      const citizens = Array.from({ length: cases }, () => new Citizen(town, "nib"));
      references = await inLanes(citizens, async (citizen) => {
        await citizen.fill();
        const reference = await send(citizen);
        await reject(clerk, reference);
        return reference;
      });
    },
    async run(town, over) {
      for (let time = 0; time === 0 || !over(); time += 1) {
        await Promise.all([approveAtOnce(town, heads, references), drawDrafts(town, heads[1], references, time)]);
        await openNewest(town, heads[0]);
        await signOne(town, heads[1], references[(time + 1) % cases] ?? "");
        await takeBack(town, heads[0], references[time % cases] ?? "");
      }
      // The fault is over: whoever was interrupted presses again, and nobody stays without.
      await inLanes(references, (reference) => approveInTheEnd(town, heads[0], reference));
    },
  };
}

async function inLanes<T, U>(all: readonly T[], act: (one: T) => Promise<U>): Promise<U[]> {
  const answers: U[] = [];
  for (let at = 0; at < all.length; at += LANES)
    answers.push(...(await Promise.all(all.slice(at, at + LANES).map(act))));
  return answers;
}

async function reject(clerk: string, reference: string): Promise<void> {
  const { openDuties } = await db().application.findUniqueOrThrow({
    where: { reference },
    select: { openDuties: { select: { dutyId: true } } },
  });
  const duty = openDuties[0]?.dutyId ?? "";
  // A context for each: one press, one request.
  for (const command of [
    { type: "claim", duty } as const,
    { type: "reject", reason: "Usahanya di kabupaten lain." } as const,
  ])
    await doAll(await staffContextFor(clerk), reference, command);
}

/** Everybody starts while the register is held, so that they meet at it; where letters are few both heads press each. */
async function approveAtOnce(town: Town, heads: Officer[], references: string[]): Promise<void> {
  const desks = references.flatMap((reference, place) =>
    (references.length < AT_ONCE ? heads : heads.slice(place % 2, (place % 2) + 1)).map((head) => ({
      head,
      reference,
    })),
  );
  const tabs = await inLanes(desks, ({ head, reference }) => head.tabAt(town, draftOf(reference)));
  const presses = Array.from({ length: AT_ONCE }, (_, place) => press(town, tabs[place % tabs.length]));
  town.witness.tally.presses += presses.length;
  await meetAt("register", "surat", () => Promise.allSettled(presses.map((go) => go())));
}

/** Cases whose drafts are drawn in the same moment, each as both files. */
const DRAWN = 3;

/**
 * Meanwhile drafts are drawn, by the web process that is killed: in the end each of them opens. That none has taken a number is
 * seen in the register, whose serials stand one by one for the letters that were approved.
 */
async function drawDrafts(town: Town, head: Officer | undefined, references: string[], time: number): Promise<void> {
  const drawn = Array.from(
    { length: DRAWN },
    (_, place) => references[(time * DRAWN + place) % references.length] ?? "",
  );
  await Promise.all(
    drawn.flatMap((reference) =>
      Object.entries({ pdf: "%PDF-", docx: "PK" }).map(async ([format, beginning]) => {
        const tab = await head?.tabAt(town, draftOf(reference, `/${format}`));
        if (tab && !tab.page?.html.startsWith(beginning)) throw new Wrong(`The draft of ${reference} is no ${format}`);
      }),
    ),
  );
}

/** A tab of its own for the press; what it shows as done is noted. */
function press(town: Town, from: PlainBrowser | undefined): () => Promise<void> {
  return async () => {
    const form = from?.findForm("Setujui dan beri nomor");
    if (!from || !form) return;
    const tab = from.tab();
    tab.page = from.page;
    const page = await tab.submit(form);
    const [, letterId] = /^\/petugas\/surat\/([0-9a-f-]{36})$/.exec(page.url.pathname) ?? [];
    const [, number] = /Nomor (\S+)/.exec(page.text) ?? [];
    if (!letterId || !number || page.status !== 200) return;
    town.witness.tally.taken += 1;
    town.witness.numbers.push({ letterId, number });
  };
}

async function approveInTheEnd(town: Town, head: Officer | undefined, reference: string): Promise<void> {
  await patiently(town.witness, `Numbering the letter of ${reference}`, async () => {
    await press(town, await head?.tabAt(town, draftOf(reference)))();
    return (await db().letter.count({ where: { application: { reference }, state: "valid" } })) === 1 || undefined;
  });
}

/** Whatever stood in the way of keeping its file, a full disk too: in the end the letter opens. */
async function openNewest(town: Town, head: Officer | undefined): Promise<void> {
  const newest = town.witness.numbers.at(-1);
  if (!newest || !head) return;
  const tab = await head.tabAt(town, `/petugas/surat/${newest.letterId}/pdf`);
  if (!tab.page?.html.startsWith("%PDF-")) throw new Wrong(`The letter ${newest.number} is no PDF`);
}

/** The paper comes back with its signature: its scan is sent and held beside the letter, until the page says that it is kept. */
async function signOne(town: Town, head: Officer | undefined, reference: string): Promise<void> {
  await patiently(town.witness, `Signing the letter of ${reference}`, async () => {
    const letter = await db().letter.findFirst({
      where: { application: { reference }, state: "valid" },
      select: { id: true },
    });
    const tab = letter && (await head?.tabAt(town, `/petugas/surat/${letter.id}`));
    // Nobody has numbered it yet.
    if (!tab) return true;
    const [sending, saying] = [tab.findForm(/^Unggah Pindaian/), tab.findForm("Catat sudah ditandatangani")];
    if (saying) await tab.submit(saying, { same: "ya" });
    else if (sending) await tab.submit(sending, { file: new File([new Uint8Array(paper(reference))], "pindaian.pdf") });
    if (!tab.page?.text.includes("Surat yang sudah ditandatangani")) return undefined;
    town.witness.signed.push(letter.id);
    return true;
  });
}

/** What was numbered for this case keeps its number for good; the next approval needs another. */
async function takeBack(town: Town, head: Officer | undefined, reference: string): Promise<void> {
  await patiently(town.witness, `Taking the letter of ${reference} back`, async () => {
    const letter = await db().letter.findFirst({
      where: { application: { reference }, state: "valid" },
      select: { id: true },
    });
    if (!letter) return true;
    const tab = await head?.tabAt(town, `/petugas/surat/${letter.id}`);
    const form = tab?.findForm("Batalkan surat");
    if (!tab || !form) return undefined;
    const page = await tab.submit(form, { reason: "Salah tulis nama." });
    return page.url.searchParams.has("kabar") || undefined;
  });
}

function draftOf(reference: string, format = ""): string {
  return `/petugas/naskah/surat-penolakan${format}?permohonan=${reference}`;
}
