import { addCalendarDays, formatDate, witaDate } from "@/lib/domain/working-time";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { casePage, trackingPage } from "../pages/case";

const REASON = "Kantor desa tutup karena banjir";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the Kabid pauses a case until a day, everybody reads so, and it is gone on with before", async ({
      page,
      browser,
      office,
    }) => {
      const { reference, phone } = await office.givenApplication("nib");
      const clerk = await office.asStaff("pelaksana");
      const held = casePage(clerk, reference);
      await held.open();
      await held.claim();
      await expect(held.actions.getByText("Tunda sementara")).toHaveCount(0);

      const until = addCalendarDays(witaDate(new Date()), 3);
      const typed = until.split("-").reverse().join("/");
      const head = await office.asStaff("kabid");
      const led = casePage(head, reference);
      await led.open();
      await led.actions.getByText("Tunda sementara").first().click();
      const form = head.locator("form#tunda");
      await form.getByLabel(/^Ditunda sampai/).fill("31/12/2020");
      await form.getByLabel("Alasan penundaan").fill(REASON);
      await form.getByRole("button", { name: "Tunda sementara" }).click();
      await expect(form.getByText(/Tanggalnya tidak sah/).first()).toBeVisible();
      await expect(form.getByLabel("Alasan penundaan")).toHaveValue(REASON);
      await form.getByLabel(/^Ditunda sampai/).fill(typed);
      await form.getByRole("button", { name: "Tunda sementara" }).click();
      await expect(
        head.getByText("Ditunda; waktunya tidak dihitung. Pemohon dan pemegang tugas diberi tahu."),
      ).toBeVisible();
      if (javaScriptEnabled)
        for (const width of [360, 1280]) {
          await head.setViewportSize({ width, height: 900 });
          await expectSound(head, `a paused case at ${width} px`);
        }

      await held.open();
      await expect(held.actions.getByText(`Ditunda paling lama sampai ${formatDate(until)}`)).toBeVisible();
      await clerk.goto("/petugas/tugas?tampil=saya");
      await expect(
        clerk
          .getByRole("row")
          .filter({ has: clerk.locator(`a[href$="${reference}"]`) })
          .getByText(/ditunda s\.d\./),
      ).toBeVisible();
      await clerk.goto("/petugas/pemberitahuan");
      await expect(clerk.getByRole("link", { name: /kabid .* menunda tugas Anda/ }).first()).toBeVisible();

      const own = trackingPage(page, reference);
      await own.prove(phone);
      await expect(page.getByText(/ditunda sementara, paling lama sampai/).first()).toBeVisible();
      await expect(page.getByText(REASON).first()).toBeVisible();
      const stranger = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await stranger.goto(`/lacak/${reference}`);
      await expect(stranger.getByText(/ditunda sementara/).first()).toBeVisible();
      await expect(stranger.getByText(REASON)).toHaveCount(0);
      await stranger.context().close();

      await led.open();
      await led.actions.getByRole("button", { name: "Lanjutkan sekarang" }).click();
      await expect(head.getByText("Dilanjutkan; waktunya berjalan lagi.")).toBeVisible();
      await own.open();
      await expect(page.getByText(/ditunda sementara, paling lama/)).toHaveCount(0);
      await clerk.goto("/petugas/tugas?tampil=saya");
      await expect(clerk.locator(`a[href$="${reference}"]`).first()).toBeVisible();
      await expect(
        clerk
          .getByRole("row")
          .filter({ has: clerk.locator(`a[href$="${reference}"]`) })
          .getByText(/ditunda s\.d\./),
      ).toHaveCount(0);
    });
  });
