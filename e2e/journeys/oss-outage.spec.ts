import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { trackingPage } from "../pages/case";

// It stands still what every other journey waits for: playwright.config.ts lets it run alone, after them.
test.describe.configure({ mode: "serial" });

const DOWN = /OSS sedang terganggu sejak/;

async function isBack() {
  const last = await db().ossOutage.findFirst({ orderBy: { beganAt: "desc" } });
  expect(last?.endedAt).not.toBeNull();
}

async function endsFrom(page: Page, address: string) {
  await page.goto(address);
  await page.getByRole("button", { name: "OSS pulih" }).click();
  await expect(page.getByText("OSS ditandai pulih. Waktu semua permohonan NIB berjalan lagi.")).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("OSS is down: one press stands every case still, its applicant reads why, and a colleague ends it", async ({
      office,
      page,
    }) => {
      const [one, other] = [await office.givenApplication("nib"), await office.givenApplication("nib")];
      const clerk = await office.asStaff("pelaksana");
      await clerk.goto(`/petugas/permohonan/${one.reference}`);
      await clerk.getByText("Sesi OSS bersama pemohon: 0 dari 4 langkah selesai").click();
      const steps = clerk.getByRole("list", { name: "Langkah di OSS" }).locator("> li");
      await expect(steps).toHaveCount(4);
      await expect(steps.first()).toContainText("dari baku 30 menit");
      await expect(steps.first()).toContainText("Dukcapil");
      await expect(steps.last()).toContainText("Non-UMK");
      if (javaScriptEnabled)
        for (const width of [360, 1280]) {
          await clerk.setViewportSize({ width, height: 900 });
          await expectSound(clerk, `the session at ${width} px`);
        }
      await clerk.getByText("OSS tidak bisa dibuka", { exact: true }).click();
      const why = clerk.getByLabel("Apa yang tidak jalan");
      await why.fill("kata sandi: Sari#1990");
      await clerk.getByRole("button", { name: "OSS terganggu" }).click();
      await expect(clerk.getByText("Ini tampak seperti kata sandi.").first()).toBeVisible();
      await why.fill("oss.go.id tidak bisa dibuka");
      await clerk.getByRole("button", { name: "OSS terganggu" }).click();
      await expect(clerk.getByText("OSS ditandai terganggu.")).toBeVisible();
      await expect(clerk.getByText(/Langkah 1 dari 5: .*menunggu OSS pulih/)).toBeVisible();

      for (const { reference } of [one, other]) {
        const citizen = trackingPage(page, reference);
        await citizen.open();
        await citizen.says(DOWN);
        await expect(page.getByText("Ini bukan kesalahan Anda, dan waktu tunggunya tidak dihitung.")).toBeVisible();
        await expect(page.getByText("Menunggu OSS pulih").first()).toBeVisible();
      }

      const colleague = await office.asStaff("jafung");
      await colleague.goto("/petugas/beranda");
      await expect(colleague.getByText(/OSS terganggu sejak/)).toBeVisible();
      const head = await office.asStaff("kadis");
      await head.goto("/petugas/beranda");
      await expect(head.getByText(/OSS terganggu sejak/)).toBeVisible();
      await expect(head.getByRole("button", { name: "OSS pulih" })).toHaveCount(0);
      if (javaScriptEnabled) {
        await colleague.goto("/petugas/oss");
        for (const width of [360, 1280]) {
          await colleague.setViewportSize({ width, height: 900 });
          await expectSound(colleague, `the outage at ${width} px`);
        }
      }
      await endsFrom(colleague, "/petugas/beranda");
      await isBack();
      const citizen = trackingPage(page, one.reference);
      await citizen.open();
      await citizen.says(/sudah kami terima/);
    });
  });
