import { witaDate } from "@/lib/domain/working-time";
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
    "Jumlah penerima": "2",
    "Mata anggaran": "5.2.2 Hibah barang",
  });
  const work = programmePage(officer, address);
  const review = programmePage(await office.asStaff("jafung"), address);
  const initial = programmePage(await office.asStaff("kabid"), address);
  const check = programmePage(secretary, address);
  const approve = programmePage(await office.asStaff("kadis"), address);

  await work.press("Buka kegiatan");
  await work.news("Kegiatan dibuka.");
  await work.gather(first, second);
  await work.news("2 pemohon mendapat tempat dan diberi kabar.");
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
