import type { PlainBrowser, PlainPage } from "@/e2e/plain-browser";
import { firstText, type PlainForm } from "@/e2e/plain-html";
import type { Citizen } from "./citizen";
import { meetAt } from "./held-row";
import { patiently, Wrong } from "./patience";

const REFERENCE = /\b(\d\d[A-Z][2-9A-Z])-([2-9A-Z]{4})-([2-9A-Z]{4})\b/;

/** Presses "Kirim permohonan" until a number is shown, however often the answer is lost, and writes down what was seen. */
export async function send(citizen: Citizen, { double = false } = {}): Promise<string> {
  const { browser, town } = citizen;
  const form = citizen.sendForm();
  const requestId = form?.fields.find(({ name }) => name === "requestId")?.value;
  if (!form || !requestId) throw new Wrong("The form has nothing to send");
  const nik = citizen.answers.identity.nik;
  const tell = (outcome: "shown" | "unknown" | "refused") => town.witness.sendings.push({ requestId, nik, outcome });
  let ways = double ? [twice] : [press];

  const reference = await patiently(town.witness, `Sending the request ${requestId}`, async () => {
    browser.address = town.random.pick(town.doors);
    const way = town.random.pick(ways);
    // Whoever lost an answer presses again, reloads, or looks in a second tab.
    ways = [press, twice, reload, secondTab];
    const pages = await way(citizen, form).catch((error) => {
      tell("unknown");
      throw error;
    });
    for (const page of pages) {
      const shown = shownOn(page);
      if (shown) return shown;
      if (page.text.includes("Beri centang") || page.text.includes("belum lengkap"))
        throw new Wrong(`A whole application was refused: ${page.text.slice(0, 400)}`);
    }
    tell("unknown");
    throw new Error(`no number on ${pages.map((page) => wordsOf(page)).join(" and ")}`);
  });
  tell("shown");
  town.witness.shown.push({ reference, requestId, answers: citizen.answers, files: citizen.files });
  return reference;
}

/** Sends without the box that must be ticked, and leaves. */
export async function sendUnticked(citizen: Citizen): Promise<void> {
  const form = citizen.sendForm();
  const requestId = form?.fields.find(({ name }) => name === "requestId")?.value;
  if (!form || !requestId) return;
  const nik = citizen.answers.identity.nik;
  // Whatever the answer, without the box it can only be a refusal.
  await citizen.browser.submit(form).catch(() => null);
  citizen.town.witness.sendings.push({ requestId, nik, outcome: "refused" });
  citizen.town.witness.refused.push({ kind: "application", requestId });
}

type Way = (citizen: Citizen, form: PlainForm) => Promise<PlainPage[]>;

const press: Way = async ({ browser }, form) => [await browser.submit(form, { truth: "ya" })];

const twice: Way = async ({ browser }, form) => {
  const other = withPage(browser.tab(), browser.page);
  const requestId = form.fields.find(({ name }) => name === "requestId")?.value ?? "";
  const both = await meetAt("draft", requestId, () =>
    Promise.allSettled([browser, other].map((item) => item.submit(form, { truth: "ya" }))),
  );
  const answers = both.flatMap((item) => (item.status === "fulfilled" ? [item.value] : []));
  if (answers.length === 0) throw (both[0] as PromiseRejectedResult).reason;
  return answers;
};

const reload: Way = async ({ browser, base }) => [await browser.open(base)];

const secondTab: Way = async ({ browser, base }) => [await browser.tab().open(`${base}/selesai`)];

/** For the report of a sending that nobody took: where it ended, and what stood there. */
function wordsOf({ url, status, text }: PlainPage) {
  return `${url.href} (${status}): ${text.slice(0, 200)} … ${text.slice(-200)}`;
}

function withPage(browser: PlainBrowser, page: PlainPage | null) {
  browser.page = page;
  return browser;
}

function shownOn(page: PlainPage): string | undefined {
  if (firstText(page.html, "h1") !== "Permohonan Anda sudah kami terima") return undefined;
  const [, ...groups] = REFERENCE.exec(page.text) ?? [];
  return groups.length === 3 ? groups.join("") : undefined;
}
