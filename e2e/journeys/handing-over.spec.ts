import { getCalendar } from "@/lib/cases/calendar";
import { witaDate } from "@/lib/domain/working-time";
import { db } from "@/lib/platform/db";
import { expect, staffIdOf, test } from "../fixtures/portal";
import type { Persons } from "../kits/abuse/office/persons";
import { programmeAt } from "../kits/abuse/office/programme-stages";
import { expectSound } from "../pages/axe";
import { casePage } from "../pages/case";
import { programmePage } from "../pages/programme";

test("an absent Kabid's paraf is done by the Plh., who takes the duty over", async ({ office }) => {
  const roles = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const;
  const people = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, { id: (await office.givenStaff(role)).actor.id }])),
  ) as Persons;
  const stage = programmeAt("stall_proposal", "at fasilitasi.1.kabid.initial");
  const { id: programmeId = "" } = await stage(
    { address: "", persons: people, calendar: await getCalendar(), neighbours: [] },
    "kabid",
  );
  const absent = await office.asStaff("kabid");
  const held = programmePage(absent, `/petugas/kegiatan/${programmeId}`);
  await held.claim();

  const page = await office.asStaff("sekretaris");
  const work = programmePage(page, `/petugas/kegiatan/${programmeId}`);
  await work.open();
  await expect(work.actions.getByRole("button", { name: "Ambil alih tugas ini" })).toHaveCount(0);
  const day = new Date(witaDate(new Date()));
  await db().roleGrant.create({
    data: { staffId: staffIdOf(page), role: "kabid", kind: "plh", validFrom: day, validTo: day, decree: "800/12/2026" },
  });
  await work.open();
  await expect(page.getByText("Anda bertindak sebagai Plh. Kepala Bidang.")).toBeVisible();
  await expect(
    page
      .getByRole("banner")
      .getByText(/Plh\. Kepala Bidang/)
      .last(),
  ).toBeVisible();
  await work.actions.getByText(/^Ambil alih dari kabid/).click();
  await work.press("Ambil alih tugas ini");
  await expect(work.actions.getByText("Tulis alasan mengambil alih.").first()).toBeVisible();
  await work.actions.getByLabel("Alasan mengambil alih").fill("Kabid dinas luar sampai Jumat.");
  await work.press("Ambil alih tugas ini");
  await work.news("Tugas ini sekarang Anda tangani; pemegang sebelumnya diberi tahu.");
  await expectSound(page, "taken over");
  await work.complete("Paraf");
  await expect(page.getByText(/Mengambil alih dari kabid/)).toBeVisible();
  await expect(page.getByText("Kabid dinas luar sampai Jumat.")).toBeVisible();

  // The page that was open all the while: who did what is said, and nothing is done twice.
  await held.actions.getByRole("button", { name: "Paraf", exact: true }).click();
  await expect(held.actions.getByText(/Terakhir: sekretaris/).first()).toBeVisible();
  await absent.goto("/petugas/tugas");
  await absent.getByRole("link", { name: "Semua pemberitahuan" }).click();
  await expect(absent.getByRole("heading", { name: "Pemberitahuan", level: 1 })).toBeVisible();
  await expect(absent.getByRole("link", { name: /mengambil alih tugas Anda: .*Kegiatan contoh/ })).toBeVisible();
  for (const width of [360, 1280]) {
    await absent.setViewportSize({ width, height: 900 });
    await expectSound(absent, `notices at ${width} px`);
  }
  await absent.getByRole("button", { name: "Tandai semua sudah dibaca" }).click();
  await expect(absent.getByRole("button", { name: "Tandai semua sudah dibaca" })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Kabid gives what one clerk holds to another, one by one and many at once", async ({ office }) => {
      const { reference } = await office.givenApplication("nib", { name: "Inaq Rohani" });
      const other = await office.givenApplication("nib", { name: "Amaq Sahdan" });
      const clerk = await office.asStaff("pelaksana");
      const colleague = await office.asStaff("pelaksana");
      const nameOf = async (page: typeof clerk) =>
        (await db().staff.findUniqueOrThrow({ where: { id: staffIdOf(page) }, select: { name: true } })).name;
      const [first, second] = [await nameOf(clerk), await nameOf(colleague)];
      const kabid = await office.asStaff("kabid");

      const work = casePage(kabid, reference);
      await work.open();
      await work.actions.getByText("Berikan kepada petugas").click();
      await work.actions.getByLabel("Petugas", { exact: true }).selectOption({ label: `${first} (belum ada tugas)` });
      await work.actions.getByRole("button", { name: "Berikan tugas ini" }).click();
      await expect(kabid.getByText("Tugas diberikan; petugasnya diberi tahu.")).toBeVisible();
      await expect(work.actions.getByText(`Ditangani ${first}.`, { exact: true })).toBeVisible();
      await clerk.goto("/petugas/tugas");
      await expect(clerk.getByRole("link", { name: /^Tugas baru dari kabid .*Inaq Rohani/ })).toBeVisible();
      await casePage(clerk, other.reference).open();
      await casePage(clerk, other.reference).claim();

      const admin = await office.asStaff("admin");
      await admin.goto(`/petugas/pengaturan/pengguna/${staffIdOf(clerk)}`);
      await expect(admin.getByText(/^Memegang 2 tugas dalam peran ini\./)).toBeVisible();

      // The clerk falls ill: all that they hold goes to the colleague.
      await kabid.goto("/petugas/tugas");
      await kabid.getByRole("link", { name: "Bagi tugas peran di bawah Anda" }).click();
      await expect(kabid.getByRole("heading", { name: "Bagi tugas", level: 1 })).toBeVisible();
      await kabid.getByLabel("Dipegang").selectOption({ label: first });
      await kabid.getByRole("button", { name: "Tampilkan" }).click();
      await expect(kabid.getByRole("heading", { name: `Serah terima tugas ${first}` })).toBeVisible();
      if (javaScriptEnabled)
        for (const width of [360, 1280]) {
          await kabid.setViewportSize({ width, height: 900 });
          await expectSound(kabid, `handing over at ${width} px`);
        }
      for (const name of ["Inaq Rohani", "Amaq Sahdan"])
        await kabid.getByRole("checkbox", { name: new RegExp(`^Pilih ${name}`) }).check();
      await kabid.getByLabel("Petugas", { exact: true }).selectOption({ label: `${second} (belum ada tugas)` });
      await kabid.getByRole("button", { name: "Berikan yang dipilih" }).click();
      await expect(kabid.getByText("2 tugas diberikan; petugasnya diberi tahu.").first()).toBeVisible();

      await casePage(clerk, reference).open();
      await expect(casePage(clerk, reference).actions.getByText(`Ditangani ${second}.`, { exact: true })).toBeVisible();
      await clerk.goto("/petugas/tugas");
      await expect(clerk.getByRole("link", { name: /memindahkan tugas Anda kepada .*Amaq Sahdan/ })).toBeVisible();
      await colleague.goto(`/petugas/permohonan/${reference}`);
      await expect(colleague.getByText("Putuskan dulu, baru langkah ini bisa diselesaikan:")).toBeVisible();
    });
  });
