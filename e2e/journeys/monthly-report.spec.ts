import { monthWords } from "@/lib/domain/letters/due-reports";
import { addCalendarDays, startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import { db } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { giveNumber } from "../pages/letter";

test("a month that is over asks the head of the office for its NIB report, until it has its number", async ({
  office,
}) => {
  // The month before the last one: a working day has come since, whatever today is.
  const firstOfThis = `${witaDate(new Date()).slice(0, 7)}-01`;
  const month = addCalendarDays(`${addCalendarDays(firstOfThis, -1).slice(0, 7)}-01`, -1).slice(0, 7);
  const { reference } = await office.givenApplication("nib");
  await db().application.update({ where: { reference }, data: { submittedAt: startOfWitaDay(`${month}-10`) } });

  const clerk = await office.asStaff("pelaksana");
  const head = await office.asStaff("kadis");
  const asked = head.getByRole("listitem").filter({ hasText: `Laporan NIB bulan ${monthWords(month)}` });
  for (const page of ["/petugas/beranda", "/petugas/tugas"]) {
    await clerk.goto(page);
    await expect(clerk.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(clerk.getByText("Laporan NIB bulan")).toHaveCount(0);
    await head.goto(page);
    await expect(asked).toContainText("belum disetujui dan diberi nomor");
    for (const width of [360, 1280]) {
      await head.setViewportSize({ width, height: 900 });
      await expectSound(head, `${page} with a report at ${width} px`);
    }
  }
  await asked.getByRole("link").click();
  await expect(head.getByRole("article")).toContainText("PENERBITAN NOMOR INDUK BERUSAHA");
  await giveNumber(head);
  await head.goto("/petugas/tugas");
  await expect(head.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(asked).toHaveCount(0);
});
