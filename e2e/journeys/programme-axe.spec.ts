import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { db } from "@/lib/platform/db";
import { givenProgramme, must } from "@/lib/testing/programmes";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { programmePage } from "../pages/programme";

const PARTS = [
  "/kumpulkan",
  "/kumpulkan?kecamatan=52.01.14&bidang=tidakada",
  "/peserta",
  "/peserta?bagian=hadir",
  "/peserta?bagian=nilai",
  "/peserta?bagian=hasil",
  "/surat",
  "/ubah",
];

for (const width of [360, 1280])
  test(`axe finds nothing on the pages of a programme at ${width} px`, async ({ office }) => {
    const { reference } = await office.givenAccepted("pelatihan");
    const { id } = await db().application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    const officer = await office.givenStaff("pelaksana");
    const programmeId = await givenProgramme(officer, { type: "training", quota: 5 });
    // By name: the first in line may be the applicant of a journey beside this one.
    await must(
      gatherChosen(officer, { programmeId, applicationId: [id], passingReason: "Dipilih untuk perjalanan ini." }),
    );
    const page = await office.asStaff("pelaksana", "jafung", "seksi");
    await page.setViewportSize({ width, height: 800 });
    for (const address of ["", "?keadaan=cancelled", "/baru", "/baru?jenis=training", "/baru?jenis=stall_proposal"]) {
      await page.goto(`/petugas/kegiatan${address}`);
      await expectSound(page, address);
    }
    const address = `/petugas/kegiatan/${programmeId}`;
    const work = programmePage(page, address);
    await work.open();
    await expectSound(page, "opened");
    await work.press("Mulai kegiatan");
    await work.news("Kegiatan dimulai.");
    await work.pass("Tandai selesai dikerjakan");
    for (const part of PARTS) {
      await work.open(part);
      await expectSound(page, part);
    }
    await work.open("/peserta");
    await page.getByRole("link", { name: /^Keluarkan atau ganti/ }).click();
    await expect(page.getByRole("button", { name: "Keluarkan" })).toBeVisible();
    await expectSound(page, "one participant");
    await work.open();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
    });
    await expectSound(page, "a running programme, everything open");
  });
