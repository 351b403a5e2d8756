import type { PlainBrowser } from "@/e2e/plain-browser";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { prepareEvent } from "./gathering";
import type { Load } from "./loads";
import { Officer } from "./officer";
import { patiently, Wrong } from "./patience";
import type { Town } from "./town";

/** Long enough that whoever draws it can be killed in the midst of it. */
const DAYS = 40;
const PEOPLE = 6;
const BEGINNINGS = { pdf: "%PDF-", zip: "PK" } as const;
type Form = keyof typeof BEGINNINGS;

/**
 * The attendance lists of all days of a class are asked for as one file, again and again, pressed twice each time; every
 * one is made in the end, whoever was killed meanwhile, and opens.
 */
export function bundleLetters(): Load {
  let programmeId = "";
  let officer: Officer | null = null;
  return {
    async prepare(town) {
      const { work } = await prepareEvent(town, { slug: "pelatihan", applicants: PEOPLE, days: DAYS });
      programmeId = work.programmeId;
      const clerk = await staffContextFor(work.staff[work.officer] ?? "");
      const gathered = await gatherChosen(clerk, {
        programmeId,
        applicationId: work.applicationIds,
        passingReason: "Badai percobaan.",
      });
      if (!gathered.ok) throw new Wrong(`Nobody could be gathered: ${gathered.code}`);
      officer = await Officer.hire(town, "kabid", `kabid-${town.nextSerial()}`);
    },
    async run(town, over) {
      for (let time = 0; officer && (time < 2 || !over()); time += 1)
        await askAndOpen(town, officer, programmeId, time % 2 === 0 ? "pdf" : "zip");
    },
  };
}

async function askAndOpen(town: Town, officer: Officer, programmeId: string, form: Form): Promise<void> {
  const address = `/petugas/kegiatan/${programmeId}/surat`;
  const button = form === "pdf" ? "Buat satu PDF" : "Buat ZIP";
  await patiently(town.witness, `Asking for the ${form} of ${programmeId}`, async () => {
    const tab = await officer.tabAt(town, address);
    const asked = tab.page?.forms.find(({ id }) => id === "gabung-daftar-hadir");
    if (!asked) throw new Wrong(`${address} does not put the attendance lists together`);
    town.witness.tally.presses += 2;
    const press = async () => twinOf(tab).submit(asked, {}, button);
    const pages = await Promise.allSettled([press(), press()]);
    const taken = pages.some((page) => page.status === "fulfilled" && page.value.url.searchParams.has("kabar"));
    return taken || undefined;
  });
  await patiently(town.witness, `The ${form} of ${programmeId}`, async () => {
    const { page } = await officer.tabAt(town, address);
    const list = page?.html.split('id="berkas-gabungan"')[1] ?? "";
    const part = list.split("</li>").find((item) => item.includes(form === "pdf" ? "satu PDF" : "(ZIP)")) ?? "";
    if (/tidak (jadi|bisa) dibuat|terhenti|tidak ada berkas/.test(part))
      throw new Wrong(`${form}: ${part.slice(-400)}`);
    const [, file] = /href="([^"]*\/kumpulan\/[0-9a-f-]{36})"/.exec(part) ?? [];
    if (!file) return undefined;
    if (!part.includes(`${DAYS} surat,`)) throw new Wrong(`${form}: not all days are in it: ${part.slice(-400)}`);
    const opened = await (await officer.tabAt(town, address)).open(file);
    if (opened.status !== 200) return undefined;
    if (!opened.html.startsWith(BEGINNINGS[form])) throw new Wrong(`${file} is no ${form}`);
    town.witness.tally.taken += 1;
    return true;
  });
}

/** Another hand at the same page. */
function twinOf(tab: PlainBrowser): PlainBrowser {
  return Object.assign(tab.tab(), { address: tab.address, page: tab.page });
}
