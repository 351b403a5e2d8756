import { db } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    // Like nobody else's.
    const names = javaScriptEnabled ? (["Rukiyah", "Basuki"] as const) : (["Wardana", "Munawir"] as const);

    test("two stalls of one phone are told apart with a reason, and offered again when that is undone", async ({
      office,
    }) => {
      const [mine, other] = [
        await office.givenApplication("lapak", { name: names[0] }),
        await office.givenApplication("lapak", { name: names[1] }),
      ];
      const { phone } = await db().application.findUniqueOrThrow({ where: { reference: mine.reference } });
      await db().application.update({ where: { reference: other.reference }, data: { phone } });
      const page = await office.asStaff("seksi");
      await page.goto(`/petugas/permohonan/${mine.reference}`);
      const section = page.getByRole("region", { name: "Permohonan terkait", exact: true });
      await expect(section.getByText(/HP sama/)).toBeVisible();
      await section.getByRole("link", { name: "Bandingkan dan putuskan orangnya" }).click();
      await page.getByText(/^Putuskan: /).click();
      await page.getByRole("button", { name: "Simpan keputusan" }).click();
      await expect(page.getByText("Pilih orang yang sama atau bukan.").first()).toBeVisible();
      await page.getByLabel("Bukan orang yang sama").check();
      await page.getByLabel("Alasan").fill("Ibu dan anak, satu HP.");
      await page.getByRole("button", { name: "Simpan keputusan" }).click();
      await expect(page.getByText("Dicatat sebagai bukan orang yang sama; tidak ditawarkan lagi.")).toBeVisible();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        if (javaScriptEnabled) await expectSound(page, `told apart at ${width} px`);
      }
      await page.goto(`/petugas/permohonan/${mine.reference}`);
      await expect(section.getByText("1 lainnya sudah dinyatakan bukan orang yang sama.")).toBeVisible();
      await section.getByRole("link", { name: "Bandingkan dan putuskan orangnya" }).click();
      await expect(page.getByText("Ibu dan anak, satu HP.").first()).toBeVisible();
      await page.getByRole("button", { name: "Batalkan keputusan ini" }).click();
      await expect(page.getByText("Keputusan dibatalkan.")).toBeVisible();
      await expect(page.getByText(/^Putuskan: /)).toBeVisible();
    });
  });
