import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { expect, staffIdOf, test } from "../fixtures/portal";
import { casePage, chooseFile } from "../pages/case";
import { expectChecked, giveNumber } from "../pages/letter";
import { makeProgramme, programmePage, wordOf } from "../pages/programme";

const DECREE = "Keputusan Kepala Dinas (pelatihan)";

test("a class walks its six rows by the roles, from gathering to what each participant got", async ({ office }) => {
  const today = witaDate(new Date());
  const unique = wordOf(Date.now());
  const names = ["Inaq Murni", "Amaq Sahdan", "Baiq Nurul"].map((name) => `${name} ${unique}`);
  const [first, second, third] = names as [string, string, string];
  const sent = [];
  for (const name of names) sent.push(await office.givenAccepted("pelatihan", name));
  const clerk = await office.asStaff("pelaksana");
  const expert = await office.asStaff("jafung");
  const section = await office.asStaff("kabid");

  const address = await makeProgramme(clerk, null, {
    "Nama kegiatan": `Kelas pemasaran ${unique}`,
    "Jumlah tempat": "2",
    "Hari pertama": addCalendarDays(today, 7),
    "Nama dan alamat tempat": "Aula Dinas, Gerung",
    Jam: "09.00-15.00",
  });
  const work = programmePage(clerk, address);
  const review = programmePage(expert, address);
  const initial = programmePage(section, address);
  const check = programmePage(await office.asStaff("sekretaris"), address);
  const approve = programmePage(await office.asStaff("kadis"), address);
  await work.press("Buka kegiatan");
  await work.stage("Pendaftaran dibuka");

  // Three are ticked for two seats: the last in the rule's order is refused by name.
  await work.gather(third, second, first);
  await expect(clerk.getByRole("status").getByText(/^2 pemohon mendapat tempat.*sudah penuh/)).toBeVisible();
  await work.open("/peserta");
  await expect(clerk.getByRole("row", { name: new RegExp(`${first}|${second}`) })).toHaveCount(2);
  await work.open();
  await work.press("Mulai kegiatan");
  await work.stage("Berjalan");

  await work.pass("Tandai selesai dikerjakan");
  await review.pass("Telaah selesai, setuju");

  await review.claim();
  await review.actions.getByRole("button", { name: "Tandai selesai dikerjakan" }).click();
  await expect(review.actions.getByText("Belum diisi: panitia, narasumber.").first()).toBeVisible();
  await review.add("Panitia", "Tambah panitia", { Nama: "Lalu Wirajaya", "Jabatan dalam panitia": "Ketua" });
  await review.add("Narasumber", "Tambah narasumber", { "Nama narasumber": "Nurul Hidayati", Materi: "Foto produk" });
  await review.complete("Tandai selesai dikerjakan");
  await initial.claim();
  await initial.actions.getByRole("link", { name: DECREE }).click();
  await expect(section.getByRole("article")).toContainText("Lalu Wirajaya");
  await initial.open();
  await initial.complete("Paraf");
  await check.pass("Paraf");
  await approve.pass("Setujui", { label: "SK", date: today });

  await work.claim();
  await work.open("/surat");
  await work.press("Buat surat untuk semua peserta");
  await expect(clerk.getByText("4 penerima dicatat")).toBeVisible();
  await work.open();
  await work.complete("Tandai selesai dikerjakan");
  await initial.pass("Paraf");
  await check.pass("Paraf");
  await approve.pass("Setujui", { label: "surat", date: today });

  // Every paper has its number, can be opened as it went out, and anybody who holds it can check it.
  await work.open("/surat");
  await expect(clerk.getByRole("region", { name: "Naskah" }).getByText(`· ${first}`)).toBeVisible();
  await expectChecked(clerk, DECREE);

  // All of them as one file, made while the page is open.
  await work.open("/surat");
  await clerk.getByText("Undangan peserta", { exact: true }).click();
  await clerk.locator("#gabung-undangan-peserta").getByRole("button", { name: "Buat satu PDF" }).click();
  await work.news("Semua surat dibuat menjadi satu berkas");
  const whole = clerk.getByRole("region", { name: "Berkas gabungan" });
  const file = await whole.getByRole("link", { name: /^Buka/ }).getAttribute("href");
  expect((await clerk.request.get(file ?? "")).headers()["content-type"]).toBe("application/pdf");

  await work.claim();
  await work.open("/surat");
  await clerk.getByRole("link", { name: "Centang semua yang belum dicatat" }).click();
  await expect(clerk.getByRole("checkbox", { checked: true })).toHaveCount(4);
  await clerk.getByLabel("Cara").selectOption("by_hand");
  await work.press("Catat penyerahan");
  await work.news("Penyerahan surat dicatat.");
  await clerk.getByRole("link", { name: `Unggah bukti penyerahan kepada ${first}` }).click();
  await chooseFile(clerk, "bukti", { name: "serah.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await expect(clerk.getByRole("link", { name: "serah.jpg" }).first()).toBeVisible();
  await clerk.getByRole("link", { name: "Kembali ke daftar" }).click();
  await expect(clerk.getByRole("link", { name: `Bukti 1 penyerahan kepada ${first}` })).toBeVisible();
  await work.open();
  await work.complete("Tandai selesai dikerjakan");

  await work.claim();
  for (const select of await clerk.locator("#periksa-lokasi select").all()) await select.selectOption("ya");
  await work.press("Simpan daftar periksa");
  await work.news("Catatan ditambahkan.");
  await chooseFile(clerk, "hasil", { name: "aula.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await expect(clerk.getByRole("link", { name: "aula.jpg" }).first()).toBeVisible();
  await work.complete("Tandai selesai dikerjakan");
  await review.open();
  await expect(expert.getByRole("link", { name: "aula.jpg" })).toBeVisible();
  await review.pass("Telaah selesai, setuju");

  // The class is brought forward to today; its participants are told.
  await work.claim();
  await work.actions.getByText("Ubah jadwal").first().click();
  await work.actions.getByLabel("Hari pertama").fill(today);
  await work.actions
    .locator("form", { hasText: "Hari pertama" })
    .getByLabel("Alasan", { exact: true })
    .fill("Narasumber hanya bisa hari ini.");
  await work.actions.getByRole("button", { name: "Ubah jadwal" }).click();
  await work.news("Jadwal diubah. Peserta, bila sudah ada, diberi kabar.");
  await work.open("/peserta?bagian=hadir");
  await clerk.getByRole("checkbox", { name: `${first} hadir` }).check();
  await work.press("Simpan kehadiran");
  await work.news("Kehadiran disimpan.");
  await work.open("/peserta?bagian=nilai");
  await clerk.getByLabel(`Nilai sebelum, ${first}`).fill("40");
  await clerk.getByLabel(`Nilai sesudah, ${first}`).fill("120");
  await work.press("Simpan nilai");
  await expect(clerk.getByText("Nilai harus angka bulat 0 sampai 100.").first()).toBeVisible();
  await clerk.getByLabel(`Nilai sesudah, ${first}`).fill("85");
  await work.press("Simpan nilai");
  await work.news("Nilai disimpan.");
  await work.open();
  await work.complete("Tandai selesai dikerjakan");
  await review.pass("Telaah selesai, setuju");
  await initial.pass("Setujui");

  await work.open("/peserta?bagian=hasil");
  await work.press("Catat untuk semua");
  await work.news("Semua peserta sekarang punya hasil.");
  await expect(clerk.getByRole("row", { name: new RegExp(first) }).getByText("Hadir", { exact: true })).toBeVisible();
  await expect(clerk.getByRole("row", { name: new RegExp(second) }).getByText("Tidak hadir")).toBeVisible();
  await work.open();
  // It ends after its last day, not on it: the next morning comes for the commands alone.
  await expect(work.actions.getByText("Kegiatan diselesaikan sesudah hari terakhirnya")).toBeVisible();
  await expect(work.actions.getByRole("button", { name: "Selesaikan kegiatan" })).toHaveCount(0);
  const tomorrow = new Date(Date.now() + 24 * 3_600_000);
  const later = await staffContextFor(staffIdOf(clerk), () => tomorrow);
  const programmeId = address.split("/").at(-1) ?? "";
  expect(await actOnProgramme(later, { programmeId, command: { type: "finish", settles: [] } })).toMatchObject({
    ok: true,
  });
  await work.open();
  await work.stage("Selesai");

  await voidAfterTheEnd(check, approve, `Kelas pemasaran ${unique}`);

  const [seated] = sent;
  const ended = casePage(clerk, seated?.reference ?? "");
  await ended.open();
  await expect(ended.actions.getByText("Selesai. Hasil: Hadir.")).toBeVisible();
  await clerk.getByRole("link", { name: "Kartu usaha di register UMKM" }).click();
  await expect(clerk.getByRole("link", { name: `Kelas pemasaran ${unique}` })).toBeVisible();

  // Kabid, who approved last, corrects an outcome with a reason.
  await initial.open("/peserta?bagian=hasil");
  await section.getByRole("link", { name: `Betulkan hasil ${second}` }).click();
  await section.getByRole("radio", { name: "Hadir", exact: true }).check();
  await section.getByLabel("Alasan pembetulan").fill("Datang terlambat, lupa tanda tangan.");
  await initial.press("Betulkan hasil");
  await initial.news("Hasil disimpan.");
});

type Programme = ReturnType<typeof programmePage>;

/** A number that is voided after the end stands before who signs it, as while the class ran. */
async function voidAfterTheEnd(keeper: Programme, signer: Programme, title: string) {
  await keeper.open("/surat");
  await keeper.page.getByRole("link", { name: DECREE, exact: true }).click();
  await keeper.page.getByText("Batalkan surat").first().click();
  await keeper.page.getByLabel("Alasan pembatalan").fill("Salah ketik tempatnya.");
  await keeper.press("Batalkan surat");
  await expect(keeper.page.getByText("Surat dibatalkan; nomornya tetap tercatat.")).toBeVisible();

  await signer.page.goto("/petugas/tugas");
  const asked = signer.page.getByRole("listitem").filter({ hasText: title });
  const again = asked.filter({
    hasText: "Beri nomor lagi keputusan Kepala Dinas (pelatihan), karena nomornya dibatalkan",
  });
  await again.getByRole("link").click();
  await giveNumber(signer.page);
  await signer.page.goto("/petugas/tugas");
  await expect(signer.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(again).toHaveCount(0);
}
