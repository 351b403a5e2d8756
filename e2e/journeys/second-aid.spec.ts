import { db } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";

test("somebody who was given a stall gets another only when the Kabid agrees, who finds it among the duties", async ({
  office,
}) => {
  const given = await office.givenAccepted("lapak", "Rohana Sasmita");
  const again = await office.givenAccepted("lapak", "Rohana Sasmita");
  const { nikHash } = await db().application.findUniqueOrThrow({ where: { reference: again.reference } });
  await db().application.update({
    where: { reference: given.reference },
    data: { nikHash, status: "completed", outcome: "approved", closedAt: new Date() },
  });
  const address = `/petugas/permohonan/${again.reference}/terkait`;

  const clerk = await office.asStaff("seksi");
  await clerk.goto(address);
  await expect(clerk.getByText(/NIK sama/).first()).toBeVisible();
  await expect(clerk.getByText("Disetujui penuh")).toBeVisible();
  await clerk.getByRole("button", { name: "Minta persetujuan" }).click();
  await expect(clerk.getByText("Tulis alasan orang ini perlu dibantu lagi.").first()).toBeVisible();
  await clerk.getByLabel("Alasan orang ini perlu dibantu lagi").fill("Lapaknya terbakar bulan lalu.");
  await clerk.getByRole("button", { name: "Minta persetujuan" }).click();
  await expect(clerk.getByText("Persetujuan diminta; Kepala Bidang dan Kepala Dinas diberi tahu.")).toBeVisible();
  await expect(clerk.getByText("Menunggu jawaban Kepala Bidang atau Kepala Dinas.")).toBeVisible();

  const head = await office.asStaff("kabid");
  await head.goto("/petugas/beranda");
  await expect(head.getByText("Menunggu persetujuan Anda: bantuan yang sama untuk kedua kalinya")).toBeVisible();
  await head.goto("/petugas/tugas");
  const waiting = head.getByRole("listitem").filter({ hasText: "Rohana Sasmita, Bantuan Lapak PKL, diminta" });
  await waiting.getByRole("link").first().click();
  await expect(head.getByText("Lapaknya terbakar bulan lalu.")).toBeVisible();
  for (const width of [360, 1280]) {
    await head.setViewportSize({ width, height: 900 });
    await expectSound(head, `a second stall at ${width} px`);
  }
  await head.getByLabel("Disetujui", { exact: true }).check();
  await head.getByLabel("Alasan jawaban").fill("Ada surat desa.");
  await head.getByRole("button", { name: "Simpan jawaban" }).click();
  await expect(head.getByText("Bantuan kedua disetujui; yang meminta diberi tahu.")).toBeVisible();

  await clerk.goto("/petugas/pemberitahuan");
  await expect(clerk.getByText(/menyetujui bantuan kedua: Rohana Sasmita/).first()).toBeVisible();
});
