import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { db } from "@/lib/platform/db";
import { doAll } from "@/lib/testing/office";
import { type Desk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { givenDesk } from "../fixtures/desk";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { expectSound } from "../pages/axe";
import { trackingPage } from "../pages/case";
import { programmePages } from "../pages/public-programmes";

async function accept(desk: Desk, reference: string): Promise<string> {
  const { id, openDuties } = await db().application.findUniqueOrThrow({
    where: { reference },
    select: { id: true, openDuties: { select: { dutyId: true } } },
  });
  const duty = openDuties[0]?.dutyId ?? "";
  const accepted = { type: "decide_requirement", requirement: "ktp", decision: "accepted" } as const;
  await doAll(desk.pelaksana, reference, { type: "claim", duty }, accepted, { type: "complete_duty", duty });
  return id;
}

/** Gathers and walks the class to where the letters are handed over: the invitation stands. */
async function invite(desk: Desk, programmeId: string, applicationId: string) {
  await must(
    gatherChosen(desk.pelaksana, {
      programmeId,
      applicationId: [applicationId],
      passingReason: "Dipilih untuk perjalanan ini.",
    }),
  );
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "deliveries");
}

test.describe("without JavaScript on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("from the list to a class asked for, a place in line, an invitation and a no", async ({ office, page }) => {
    const desk = await givenDesk(office);
    const title = `Kelas foto ${Date.now()}`;
    const programmeId = await givenPublicProgramme(desk.pelaksana, { title, quota: 2 });
    const programmes = programmePages(page);
    const form = applyForm(page, "pelatihan", { javascript: false });

    await programmes.list();
    await programmes.read(title);
    await expect(page.getByText("Tersisa 2 dari 2 tempat")).toBeVisible();
    await programmes.apply();
    await form.heading("Identitas Anda");
    await expect(programmes.wish).toContainText(title);
    await form.identity();
    await form.next.click();
    await form.heading("Usaha Anda");
    await expect(programmes.wish).toContainText(title);
    await form.business();
    await form.next.click();
    await form.heading("Yang Anda perlukan");
    await form.service();
    await form.next.click();
    await form.heading("Berkas");
    await form.give("ktp", { name: "ktp.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
    await form.toCheck();
    await form.heading("Periksa, lalu kirim");

    // Taken back, and chosen again.
    await programmes.wish.getByRole("button", { name: "Hapus pilihan" }).click();
    await expect(programmes.wish).toBeHidden();
    await page.goto(`/kegiatan/${programmeId}`);
    await programmes.apply();
    await page.getByRole("button", { name: "Ya, pilih kegiatan ini" }).click();
    await expect(programmes.wish).toContainText(title);
    await form.open("periksa");
    await form.confirmTruth();
    await form.send.click();
    const reference = await form.reference();
    await expect(page.getByRole("link", { name: title })).toBeVisible();

    const applicationId = await accept(desk, reference);
    const citizen = trackingPage(page, reference);
    await citizen.open();
    await citizen.says("Permohonan Anda diterima dan menunggu kegiatan berikutnya.");
    await expect(programmes.line).toContainText("Yang belum pernah dapat didahulukan");
    await expect(programmes.line).toContainText(title);

    await invite(desk, programmeId, applicationId);
    await citizen.open();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`Anda diundang ke “${title}”`);
    await expect(programmes.invitation).toContainText("Aula Dinas");
    await programmes.notComing();
    await expect(page.getByText("Jawaban Anda sudah dicatat: tidak hadir.")).toBeVisible();
    await citizen.says(`Anda tidak ikut “${title}”. Permohonan Anda menunggu kegiatan berikutnya.`);
    await page.goto(`/kegiatan/${programmeId}`);
    await expect(page.getByText(/Daftar peserta dan undangan sedang disiapkan/)).toBeVisible();
    const { seatsTaken } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
    expect(seatsTaken).toBe(0);
  });
});

test("a yes stands on the page; a stranger sees the class but no invitation", async ({ office, page, browser }) => {
  const desk = await givenDesk(office);
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title: `Kelas kue ${Date.now()}` });
  const sent = await office.givenAccepted("pelatihan");
  const { id } = await db().application.findUniqueOrThrow({ where: { reference: sent.reference } });
  await invite(desk, programmeId, id);
  const programmes = programmePages(page);
  const citizen = trackingPage(page, sent.reference);
  await citizen.prove(sent.phone);
  await expectSound(page);
  await programmes.coming();
  await expect(page.getByText("Terima kasih, jawaban Anda sudah dicatat: hadir.")).toBeVisible();
  await expect(programmes.invitation).toContainText("Anda menjawab hadir pada");

  const stranger = await browser.newPage();
  await stranger.goto(`/lacak/${sent.reference}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("Anda diundang ke");
  await expect(programmePages(stranger).invitation).toBeHidden();
  await expect(stranger.getByText("500.3/12")).toBeHidden();
  await stranger.close();
});

test("the list, its month and one class: nothing for axe to find, nothing wider than the screen", async ({
  office,
  page,
}) => {
  const desk = await givenDesk(office);
  const title = "Pelatihan pengembangan kewirausahaan dan pemasaran digital berkelanjutan";
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title });
  const addresses = [
    "/kegiatan",
    "/kegiatan?jenis=promosi&kecamatan=52.01.05&bulan=2030-02",
    `/kegiatan/${programmeId}`,
  ];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const address of [...addresses, `/layanan/pelatihan/ajukan?kegiatan=${programmeId}`]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectSound(page);
    }
  }
  const calendar = await page.request.get("/kegiatan/kalender.ics");
  expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect((await calendar.text()).replaceAll("\r\n ", "")).toContain(programmeId);
  expect((await page.goto("/kegiatan/bukan-id"))?.status()).toBe(404);
});
