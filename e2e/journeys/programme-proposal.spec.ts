import type { Page } from "@playwright/test";
import { witaDate } from "@/lib/domain/working-time";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { db } from "@/lib/platform/db";
import { type Desk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { expect, test } from "../fixtures/portal";
import { casePage } from "../pages/case";
import { makeProgramme, programmePage, wordOf } from "../pages/programme";

test("a stalls proposal is sent back over two duties, done again, approved, and each gets an outcome", async ({
  office,
}) => {
  const today = witaDate(new Date());
  const unique = wordOf(Date.now());
  const [first, second] = [`Amaq Rahman ${unique}`, `Inaq Siti ${unique}`];
  const { reference } = await office.givenAccepted("lapak", first);
  await office.givenAccepted("lapak", second);
  const officer = await office.asStaff("seksi");
  const secretary = await office.asStaff("sekretaris");

  const address = await makeProgramme(officer, "Proposal lapak", {
    "Nama kegiatan": `Proposal lapak ${unique}`,
    "Jumlah calon penerima": "2",
    "Mata anggaran": "5.2.2 Hibah barang",
  });
  const work = programmePage(officer, address);
  const review = programmePage(await office.asStaff("jafung"), address);
  const initial = programmePage(await office.asStaff("kabid"), address);
  const check = programmePage(secretary, address);
  const head = await office.asStaff("kadis");
  const approve = programmePage(head, address);

  await work.press("Buka kegiatan");
  await work.news("Kegiatan dibuka.");
  await work.gather(first, second);
  await work.news("2 pemohon masuk usulan dan diberi kabar.");
  await work.open();
  await work.press("Mulai kegiatan");
  await work.news("Kegiatan dimulai.");

  await work.claim();
  const cart = { "Nama barang": "Gerobak", Jumlah: "2", Satuan: "buah", "Harga satuan": "4.750.000" };
  await work.add("Barang dan harga", "Tambah barang", cart);
  await expect(officer.getByText("Jumlah seluruhnya Rp9.500.000")).toBeVisible();
  await work.complete("Tandai selesai dikerjakan");
  await review.pass("Telaah selesai, setuju");
  await initial.pass("Paraf");

  await check.claim();
  await check.actions.getByText("Kembalikan ke langkah sebelumnya").first().click();
  await check.actions
    .getByLabel("Ke tugas")
    .selectOption({ label: "Langkah 1: Susun proposal (Seksi Pengembangan Usaha)" });
  await check.actions.getByLabel("Alasan", { exact: true }).fill("Harga gerobak belum sesuai standar satuan.");
  await check.actions.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await check.news("Pekerjaan dikembalikan ke langkah sebelumnya");

  await work.claim();
  await expect(officer.getByText("putaran 2").first()).toBeVisible();
  await officer.getByRole("button", { name: "Hapus Gerobak" }).click();
  await work.news("Catatan dihapus.");
  await work.add("Barang dan harga", "Tambah barang", { ...cart, "Harga satuan": "4500000" });
  await expect(officer.getByText("Jumlah seluruhnya Rp9.000.000")).toBeVisible();
  await work.complete("Tandai selesai dikerjakan");
  await review.pass("Telaah selesai, setuju");
  await initial.pass("Paraf");
  await check.pass("Paraf");
  await approve.pass("Setujui", { label: "proposal", date: today });
  await numberedOnce(head, address, "Proposal bantuan");

  await work.open("/peserta?bagian=hasil");
  await officer.getByRole("link", { name: `Catat hasil ${second}` }).click();
  await officer.getByRole("region", { name: second }).getByRole("radio", { name: "Disetujui sebagian" }).check();
  await work.press("Simpan hasil");
  await work.news("Hasil disimpan.");
  await work.press("Catat untuk semua");
  await work.news("Semua calon penerima sekarang punya hasil.");
  await work.open();
  await work.press("Selesaikan kegiatan");
  await work.stage("Selesai");

  const ended = casePage(officer, reference);
  await ended.open();
  await expect(ended.actions.getByText("Selesai. Hasil: Disetujui penuh.")).toBeVisible();
  await secretary.goto(address);
  await expect(secretary.locator("main form")).toHaveCount(0);
});

test("an event's schedule gets its number from the approval of the Kabid, on the event's own page", async ({
  office,
}) => {
  test.setTimeout(120_000);
  const { reference } = await office.givenAccepted("promosi", `Inaq Promosi ${wordOf(Date.now())}`);
  const { id } = await db().application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
  const desk = { seksi: await office.givenStaff("seksi"), jafung: await office.givenStaff("jafung") } as Desk;
  const event = { type: "promotion", title: `Pameran ${Date.now()}`, quota: 1 };
  const programmeId = await givenPublicProgramme(desk.seksi, event);
  const passingReason = "Dipilih untuk perjalanan ini.";
  await must(gatherChosen(desk.seksi, { programmeId, applicationId: [id], passingReason }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "schedule_signed");

  const kabid = await office.asStaff("kabid");
  const address = `/petugas/kegiatan/${programmeId}`;
  const approve = programmePage(kabid, address);
  await approve.claim();
  // The register is the secretary's: there is no field for an inserted number, and the page says whom to ask.
  await expect(approve.actions.getByText("hubungi Sekretaris sebelum menyetujui")).toBeVisible();
  await expect(kabid.getByLabel("Di belakang nomor urut")).toHaveCount(0);
  await approve.actions.getByLabel("Tanggal surat").fill(witaDate(new Date()));
  await approve.complete("Setujui");
  await numberedOnce(kabid, address, "Jadwal promosi");
});

/** What the approval has numbered: its number stands on the programme's page, and its letter opens from the list. */
async function numberedOnce(page: Page, address: string, paper: string) {
  const kept = page.getByRole("region", { name: "Sudah dicatat" });
  await expect(kept).toContainText("Nomor ");
  const [, number] = /Nomor ([^\s,]+),/.exec((await kept.textContent()) ?? "") ?? [];
  if (!number) throw new Error("No number stands among what was recorded");
  await page.goto(`${address}/surat`);
  const line = page
    .getByRole("region", { name: "Naskah", exact: true })
    .getByRole("listitem")
    .filter({ hasText: paper });
  await expect(line.getByText(number)).toHaveCount(1);
  await line.getByRole("link", { name: paper, exact: true }).click();
  await expect(page).toHaveURL(/\/petugas\/surat\/[0-9a-f-]{36}$/);
}
