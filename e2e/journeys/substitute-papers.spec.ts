import type { Browser, Page } from "@playwright/test";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { completeProgrammeDuty, fillSurvey } from "@/lib/features/records/records.commands";
import { db } from "@/lib/platform/db";
import { type Desk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { givenDesk } from "../fixtures/desk";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { chooseFile, trackingPage } from "../pages/case";
import { giveNumber } from "../pages/letter";
import { programmePage, wordOf } from "../pages/programme";
import { programmePages } from "../pages/public-programmes";

/** A class of two whose invitations are handed over and whose place was surveyed: the review of it is open. */
async function givenInvitedClass(desk: Desk, title: string, references: string[]): Promise<string> {
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title, quota: references.length });
  const seated = await db().application.findMany({ where: { reference: { in: references } }, select: { id: true } });
  const chosen = { programmeId, applicationId: seated.map(({ id }) => id), passingReason: "Untuk perjalanan ini." };
  await must(gatherChosen(desk.pelaksana, chosen));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "survey");
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  await must(fillSurvey(desk.pelaksana, { programmeId, points: [{ point: "Listrik", ready: "ya", note: "" }] }));
  await must(completeProgrammeDuty(desk.pelaksana, { programmeId, duty, settles: [] }));
  return programmeId;
}

/** What stands on the page of duties, or on the first page, for this class. */
function asked(page: Page, title: string) {
  const lines = page.getByRole("listitem").filter({ hasText: title });
  return {
    line: (words: string) => lines.filter({ hasText: words }),
    async follow(words: string) {
      await page.goto("/petugas/tugas");
      await lines.filter({ hasText: words }).getByRole("link").click();
    },
  };
}

const ADDENDUM = "addendum keputusan (peserta pengganti)";

test("who comes for somebody who left is named by an addendum, invited by a letter of their own, and handed it", async ({
  office,
  browser,
}) => {
  const unique = wordOf(Date.now());
  const title = `Kelas tenun ${unique}`;
  const [leaves, stays, comes] = [`Inaq Sri ${unique}`, `Amaq Jaya ${unique}`, `Baiq Ayu ${unique}`];
  const desk = await givenDesk(office);
  const gone = await office.givenAccepted("pelatihan", leaves);
  const other = await office.givenAccepted("pelatihan", stays);
  const came = await office.givenAccepted("pelatihan", comes);
  const programmeId = await givenInvitedClass(desk, title, [gone.reference, other.reference]);
  const address = `/petugas/kegiatan/${programmeId}`;
  const INVITE = `undangan peserta untuk ${comes}`;

  const citizen = await browser.newPage();
  await trackingPage(citizen, gone.reference).prove(gone.phone);
  await programmePages(citizen).notComing();
  await expect(citizen.getByText("Jawaban Anda sudah dicatat: tidak hadir.")).toBeVisible();

  const clerk = await office.asStaff("pelaksana");
  const work = programmePage(clerk, address);
  const toClerk = asked(clerk, title);
  await toClerk.follow("Isi tempat kosong dengan pengganti");
  await clerk.getByLabel(/^Isi tempat kosong/).selectOption({ label: await optionOf(clerk, comes) });
  await clerk.getByLabel("Alasan penggantian").fill("Peserta pertama tidak bisa hadir.");
  const passing = clerk.getByLabel(/^Alasan melewati antrean/);
  if (await passing.isVisible()) await passing.fill("Dipilih untuk perjalanan ini.");
  await work.press("Masukkan pengganti");
  await work.news("Peserta diganti.");

  // Who signs hears of both papers, on the page of duties and on the first page; who runs the class of neither.
  const head = await office.asStaff("kadis");
  const toHead = asked(head, title);
  for (const page of ["/petugas/beranda", "/petugas/tugas"]) {
    await head.goto(page);
    await expect(toHead.line(`Beri nomor ${ADDENDUM}`)).toBeVisible();
    await expect(toHead.line(`Beri nomor ${INVITE}`)).toBeVisible();
    await clerk.goto(page);
    await expect(toClerk.line("Beri nomor")).toHaveCount(0);
  }
  await expectSound(head, "duties with papers to number");

  // Nothing can be ticked off, and the step does not end.
  const expert = await office.asStaff("jafung");
  const review = programmePage(expert, address);
  await review.claim();
  const { actions } = review;
  await expect(actions.getByText(`Surat undangan susulan untuk ${comes}: belum bernomor`)).toBeVisible();
  await expect(actions.getByText(`Penyerahan surat susulan untuk ${comes}: belum dicatat.`)).toBeVisible();
  await expect(actions.getByRole("checkbox")).toHaveCount(0);
  await actions.getByRole("button", { name: "Telaah selesai, setuju" }).click();
  await expect(actions.getByText("Masih ada susulan untuk pengganti").first()).toBeVisible();

  await trackingPage(citizen, came.reference).prove(came.phone);
  await expect(programmePages(citizen).invitation).toBeHidden();
  await expect(citizen.getByText("Surat undangan nomor")).toBeHidden();

  await toHead.follow(`Beri nomor ${ADDENDUM}`);
  await giveNumber(head);
  await expect(head.getByRole("article")).toContainText(comes);
  await toHead.follow(`Beri nomor ${INVITE}`);
  await giveNumber(head);
  await head.goto("/petugas/tugas");
  for (const words of [ADDENDUM, INVITE]) await expect(toHead.line(words)).toHaveCount(0);

  await readsOwnNumber(browser, programmeId, came, other);

  // Handed over, and the addendum brought back with its signature.
  await toClerk.follow(`Serahkan undangan peserta pengganti ${comes}`);
  await work.press("Buat surat untuk semua peserta");
  await clerk.getByRole("checkbox", { name: `Pilih surat ${comes}` }).check();
  await clerk.getByLabel("Cara").selectOption("by_hand");
  await work.press("Catat penyerahan");
  await work.news("Penyerahan surat dicatat.");
  await toClerk.follow(`Unggah pindaian bertanda tangan ${ADDENDUM}`);
  await chooseFile(clerk, "pindaian", {
    name: "addendum.jpg",
    mimeType: "image/jpeg",
    buffer: await office.photo(),
  });
  await clerk.getByRole("checkbox", { name: /jumlah halamannya sama/ }).check();
  await work.press("Catat sudah ditandatangani");
  await expect(clerk.getByText("Surat tercatat sudah ditandatangani.")).toBeVisible();
  await saysWhatIsSigned(clerk, address);
  await clerk.goto("/petugas/tugas");
  await expect(toClerk.line(title)).toHaveCount(0);

  await review.open();
  await expect(actions.getByText(/^Sudah ada: .*Penyerahan surat susulan/)).toBeVisible();
  await review.complete("Telaah selesai, setuju");
  await citizen.close();
});

/** Of each kind the class says how many are signed; the register finds those that are not. */
async function saysWhatIsSigned(page: Page, address: string) {
  await page.goto(`${address}/surat`);
  const papers = page.getByRole("region", { name: "Naskah" });
  await expect(papers.locator("#naskah-addendum-keputusan")).toContainText("Bertanda tangan: 1 dari 1");
  await expect(papers.locator("#naskah-undangan-peserta")).toContainText(/Bertanda tangan: 0 dari [2-9]; pindaiannya/);
  await page.goto("/petugas/surat");
  await page.getByLabel("Tanda tangan").selectOption("Pindaian belum ada");
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await expect(page.getByText("Pindaian bertanda tangan belum ada").first()).toBeVisible();
  await expect(page.getByText("Bertanda tangan", { exact: true }).filter({ visible: true })).toHaveCount(0);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectSound(page, `the register of unsigned letters at ${width} px`);
  }
}

async function optionOf(page: Page, name: string): Promise<string> {
  const option = page.getByLabel(/^Isi tempat kosong/).locator("option", { hasText: name });
  return (await option.textContent()) ?? "";
}

type Sent = { reference: string; phone: string };

/** Each reads the number of their own letter, and nobody that of another's. */
async function readsOwnNumber(browser: Browser, programmeId: string, came: Sent, other: Sent) {
  const invitations = await db().letter.findMany({
    where: { programmeId, kind: "undangan-peserta", state: "valid" },
    select: { number: true, application: { select: { reference: true } } },
  });
  const numberOf = ({ reference }: Sent) =>
    invitations.find(({ application }) => application?.reference === reference)?.number ?? "";
  for (const [one, another] of [
    [came, other],
    [other, came],
  ] as const) {
    const page = await browser.newPage();
    await trackingPage(page, one.reference).prove(one.phone);
    await expect(programmePages(page).invitation).toContainText(`Surat undangan nomor ${numberOf(one)}, tanggal `);
    await expect(page.getByText(numberOf(another))).toHaveCount(0);
    await page.close();
  }
}
