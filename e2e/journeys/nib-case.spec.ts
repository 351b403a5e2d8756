import { expect, test } from "../fixtures/portal";
import { casePage, chooseFile, sendPhoto, trackingPage } from "../pages/case";

test("a NIB case walks its SOP by the roles until the number is issued, and the citizen sees each step", async ({
  office,
  page,
}) => {
  const head = await office.asStaff("kadis");
  const { reference, phone } = await office.givenApplication("nib");
  const citizen = trackingPage(page, reference);
  await citizen.open();
  await citizen.says(/sudah kami terima/);
  await expect(page.getByText("S*** A*****")).toBeVisible();
  await expect(page.getByText("Siti Aminah")).toBeHidden();
  await citizen.prove(phone);
  await expect(page.getByText("Bantuan NIB – Siti Aminah")).toBeVisible();

  const clerk = await office.asStaff("pelaksana");
  const work = casePage(clerk, reference);
  await work.open();
  await work.claim();
  await work.status("Diperiksa");
  await citizen.open();
  await citizen.says(/sedang diperiksa/);

  for (const label of ["KTP", "Surat keterangan usaha dari desa", "E-mail aktif", "NPWP"]) await work.accept(label);
  await work.complete("Berkas lengkap dan benar");
  await citizen.open();
  await citizen.says(/giliran Anda/);
  await page.getByRole("link", { name: "Lihat langkah Anda" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/mengaktifkan akun OSS/);
  await expect(page.getByText("Datang ke loket, gratis")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.getByRole("button", { name: "Saya sudah selesai" }).click();
  await expect(page.getByText("langkah itu sudah dicatat selesai")).toBeVisible();

  await work.open();
  await work.complete("Catat selesai atas nama pemohon");
  await work.claim();
  await work.actions.getByRole("button", { name: "Simpan NIB dan teruskan ke" }).click();
  await expect(clerk.getByText("NIB harus 13 angka").first()).toBeVisible();
  await chooseFile(clerk, "nib_terbit", {
    name: "nib.jpg",
    mimeType: "image/jpeg",
    buffer: await office.photo(),
  });
  await expect(clerk.getByRole("link", { name: "nib.jpg" }).first()).toBeVisible();
  await work.actions.getByLabel("NIB", { exact: true }).fill(`91${String(Date.now()).slice(-11)}`);
  await work.actions.getByLabel("Tanggal terbit").fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
  await work.actions.getByLabel("Tingkat risiko").selectOption("rendah");
  await work.complete("Simpan NIB dan teruskan ke");

  const reviewer = await office.asStaff("jafung");
  const review = casePage(reviewer, reference);
  await review.open();
  await review.claim();
  await expect(reviewer.getByRole("region", { name: "NIB yang terbit" })).toContainText("Rendah");
  await review.complete("Telaah selesai, setuju");
  await work.open();
  await work.claim();
  await expect(work.actions.getByLabel("Diserahkan kepada")).toHaveValue("Siti Aminah");
  await work.complete("Tandai selesai dikerjakan");
  await expect(clerk.getByRole("region", { name: "NIB yang terbit" })).toContainText("Diambil di kantor");
  await work.status("Selesai");

  await citizen.open();
  await citizen.says(/selesai pada/);
  await expect(page.getByRole("heading", { name: "Apa berikutnya" })).toBeVisible();
  const [nib] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh NIB" }).click(),
  ]);
  expect(nib.suggestedFilename()).toBe("nib.jpg");
  await expect(page.getByText(/^91\d{11}$/)).toBeVisible();
  await head.reload();
  await expect(head.getByText(/langkah 5 selesai/).first()).toBeVisible();
});

test("returned for correction: only the returned items open, and the answer goes back to the same duty", async ({
  office,
  page,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  const clerk = await office.asStaff("pelaksana");
  const work = casePage(clerk, reference);
  await work.open();
  await work.claim();
  // What the office knows better it writes itself, and says why.
  await clerk.getByRole("link", { name: "Ubah Kode KBLI" }).click();
  await clerk.locator('input[name="service.kbliCode"]').fill("10710");
  await clerk.getByLabel("Alasan perubahan").fill("Usahanya membuat roti dan kue.");
  await clerk.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(clerk.getByText("Isian dibetulkan; pemohon")).toBeVisible();
  await expect(clerk.getByText(/Diubah .*: Usahanya membuat roti dan kue/)).toBeVisible();
  await work.actions.getByText("Kembalikan kepada pemohon").first().click();
  await work.actions.getByRole("button", { name: "Kembalikan kepada pemohon" }).click();
  await expect(clerk.getByText("Centang sedikitnya satu hal").first()).toBeVisible();
  await work.marks("KTP", "Foto KTP buram, NIK tidak terbaca.");
  await work.marks("Isian: Nama usaha", "Tulis nama usaha lengkap.");
  await work.marks("Isian: Desa/kelurahan", "Di KTP tertulis desa lain.");
  await work.marks("Isian: Jenis kelamin", "Cocokkan dengan KTP.");
  await work.marks("Isian: Modal sendiri", "Tulis perkiraan yang wajar.");
  const letter = work.actions.getByRole("region", { name: "Pesan kepada pemohon" });
  await expect(letter).toContainText("Ada 5 hal yang perlu Anda perbaiki");
  await expect(letter).toContainText("1. KTP: Foto KTP buram, NIK tidak terbaca.");
  await work.actions.getByRole("button", { name: "Kembalikan kepada pemohon" }).click();
  await expect(clerk.getByText("Permohonan dikembalikan kepada pemohon beserta alasannya.")).toBeVisible();

  const citizen = trackingPage(page, reference);
  await citizen.prove(phone);
  await citizen.says(/perlu Anda perbaiki/);
  await expect(page.getByText(/Alasan: Usahanya membuat roti dan kue/)).toBeVisible();
  await expect(page.getByText("Foto KTP buram, NIK tidak terbaca.").first()).toBeVisible();
  await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  await expect(page.getByText("Masih ada perbaikan yang belum dijawab").first()).toBeVisible();
  await chooseFile(page, "ktp", {
    name: "ktp-baru.jpg",
    mimeType: "image/jpeg",
    buffer: await office.photo(),
  });
  await sendPhoto(page, "ktp");
  await expect(page.getByRole("link", { name: "ktp-baru.jpg" }).first()).toBeVisible();
  // Each answer is asked in its own kind of field, with its words; what was typed stays when one of them is refused.
  await page.getByLabel("Nama usaha").fill("Warung Bu Siti Gerung");
  const village = page.getByLabel("Desa atau kelurahan tempat tinggal", { exact: true });
  await expect(village).toHaveValue("Gerung Utara (kelurahan), Kecamatan Gerung");
  await village.fill("babus");
  await page.getByRole("option", { name: /^Babussalam, / }).click();
  await expect(page.getByLabel("Perempuan")).toBeChecked();
  await expect(page.getByLabel("Modal sendiri")).toHaveValue("5.000.000");
  await page.getByLabel("Modal sendiri").fill("lima juta");
  await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  await expect(page.getByRole("link", { name: /^Tulis angka rupiah saja/ })).toBeVisible();
  await expect(page.getByLabel("Nama usaha")).toHaveValue("Warung Bu Siti Gerung");
  await expect(village).toHaveValue(/^Babussalam, /);
  await page.getByLabel("Modal sendiri").fill("4.000.000");
  await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  await expect(page.getByText("Perbaikan Anda sudah kami terima.")).toBeVisible();

  await work.open();
  await expect(clerk.getByText("Warung Bu Siti Gerung").first()).toBeVisible();
  await expect(clerk.getByText("versi lama").first()).toBeVisible();
  await expect(clerk.getByText(/^Perbaikan masuk /)).toBeVisible();
  const asked = clerk.getByRole("region", { name: "Permintaan perbaikan" });
  await expect(asked.locator("ins", { hasText: /^Bu\s*$/ })).toBeVisible();
  await asked.getByRole("link", { name: "Sandingkan yang lama dan yang baru" }).click();
  await expect(clerk.getByRole("img", { name: /^Berkas ktp/ })).toHaveCount(2);
  await expect(work.actions.getByText("Ditangani Anda.")).toBeVisible();
});

test("a rejection says what to do next, is objected to on the own page, and is reopened by the head", async ({
  office,
  page,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  const clerk = await office.asStaff("pelaksana");
  const work = casePage(clerk, reference);
  const reject = async () => {
    await work.open();
    await work.claim();
    await work.actions.getByText("Tolak permohonan").first().click();
    await work.actions.getByLabel("Alasan penolakan").fill("Usaha berada di luar Lombok Barat.");
    await work.actions.getByRole("button", { name: "Tolak permohonan" }).click();
    await expect(clerk.getByText("Tulis apa yang bisa dilakukan pemohon selanjutnya.").first()).toBeVisible();
    await work.actions.getByLabel("Yang bisa dilakukan pemohon").fill("Ajukan di dinas kabupaten tempat usaha Anda.");
    await work.actions.getByRole("button", { name: "Tolak permohonan" }).click();
    await expect(clerk.getByText("Permohonan ditolak; pemohon diberi tahu alasannya.")).toBeVisible();
  };
  await reject();
  await expect(work.actions.getByText("Buka lagi permohonan yang ditolak")).toHaveCount(0);

  const citizen = trackingPage(page, reference);
  await citizen.prove(phone);
  await citizen.says(/ditolak/);
  await expect(page.getByText("Ajukan di dinas kabupaten tempat usaha Anda.").first()).toBeVisible();
  await page.locator("summary").filter({ hasText: "Ajukan keberatan" }).click();
  await page.getByLabel("Alasan keberatan").fill("Usaha saya berada di Gerung, lihat surat dari desa.");
  await page.getByRole("button", { name: "Kirim keberatan" }).click();
  await expect(page.getByText("Keberatan Anda sudah masuk.").first()).toBeVisible();
  await citizen.says(/diputuskan Kepala Bidang, bukan oleh yang menolak/);

  // Who rejected has no press at it; the head reads the words in the queue and decides.
  await work.open();
  await expect(work.actions.getByText("keberatan pemohon, diputuskan Kepala Bidang")).toBeVisible();
  await expect(work.actions.getByRole("button")).toHaveCount(0);
  const head = await office.asStaff("kabid");
  await head.goto("/petugas/tugas");
  await expect(head.getByText("“Usaha saya berada di Gerung, lihat surat dari desa.”").first()).toBeVisible();
  const decides = casePage(head, reference);
  await decides.open();
  await decides.actions.getByText("Tolak keberatan").first().click();
  await decides.actions.getByLabel("Alasan penolakan tetap").fill("Surat desa menyebut Lombok Tengah.");
  await decides.actions.getByLabel("Yang bisa dilakukan pemohon").fill("Ajukan di kabupaten tempat usaha Anda.");
  await decides.actions.getByRole("button", { name: "Tolak keberatan" }).click();
  await expect(head.getByText(/^Keberatan tidak dikabulkan: permohonan tetap ditolak/)).toBeVisible();
  // The address at which the objection was said to be in does not say so again.
  await expect(page).toHaveURL(/kabar=keberatan/);
  await page.reload();
  await citizen.says(/Keberatan Anda tidak dikabulkan; permohonan Anda tetap ditolak/);
  await expect(page.getByText("Yang menolak tidak ikut memutuskannya")).toHaveCount(0);
  await citizen.open();
  await expect(page.locator("#keberatan")).toHaveCount(0);
  await expect(page.getByText("Ada pertanyaan tentang keputusan ini?")).toBeVisible();

  const chief = await office.asStaff("kadis");
  const above = casePage(chief, reference);
  await above.open();
  await above.actions.getByText("Buka lagi permohonan yang ditolak").click();
  await above.actions.getByLabel("Alasan").fill("Surat dari desa menunjukkan Gerung.");
  await above.actions.getByRole("button", { name: "Buka lagi" }).click();
  await expect(chief.getByText("Permohonan dibuka lagi sebagai putaran baru; pemohon diberi tahu.")).toBeVisible();
  await above.status("Diperiksa");
  await expect(chief.getByText(/putaran 3/).first()).toBeVisible();
});

test("the applicant takes back what nobody has touched, and withdraws what has been", async ({ office, page }) => {
  const first = await office.givenApplication("pelatihan");
  const citizen = trackingPage(page, first.reference);
  await citizen.prove(first.phone);
  await page.getByText("Tarik kembali untuk diubah").click();
  await page.getByRole("button", { name: "Tarik kembali" }).click();
  await expect(page).toHaveURL(/\/layanan\/pelatihan\/ajukan/);

  const second = await office.givenApplication("pelatihan");
  await trackingPage(page, second.reference).prove(second.phone);
  await page.getByText("Batalkan permohonan").first().click();
  await page.getByRole("button", { name: "Batalkan permohonan" }).click();
  await expect(page.getByText("Centang dahulu").first()).toBeVisible();
  await page.getByLabel("Ya, batalkan permohonan ini").check();
  await page.getByRole("button", { name: "Batalkan permohonan" }).click();
  await trackingPage(page, second.reference).says(/sudah Anda batalkan/);
});

test("a stranger with a wrong phone learns nothing, and a wrong number looks the same", async ({ office, page }) => {
  const { reference } = await office.givenApplication("nib");
  await page.goto(`/lacak/${reference}`);
  await page.getByLabel("Nomor HP").fill("0812 0000 1111");
  await page.getByRole("button", { name: "Buka permohonan saya" }).click();
  await expect(page.getByText("tidak cocok").first()).toBeVisible();
  await expect(page.getByText("Siti Aminah")).toBeHidden();
});
