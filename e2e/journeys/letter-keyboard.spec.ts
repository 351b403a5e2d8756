import type { Page } from "@playwright/test";
import { witaDate } from "@/lib/domain/working-time";
import { numberPaper } from "@/lib/features/letters/letters.commands";
import { db } from "@/lib/platform/db";
import { doAll } from "@/lib/testing/office";
import { expect, test } from "../fixtures/portal";
import { wordOf } from "../pages/programme";

const KIND = "surat-penolakan";

test("by keyboard alone a sentence is changed and seen; the next letter carries it, the one that went out does not", async ({
  office,
}) => {
  const clerk = await office.givenStaff("pelaksana");
  const rejected = async () => {
    const { reference } = await office.givenApplication("nib");
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { application: { reference } } });
    await doAll(clerk, reference, { type: "claim", duty }, { type: "reject", reason: "Usahanya di kabupaten lain." });
    return reference;
  };
  const [before, after] = [await rejected(), await rejected()];
  const date = witaDate(new Date());
  const old = await numberPaper(await office.givenStaff("kadis"), { kind: KIND, permohonan: before, date });
  if (!old.ok) throw new Error(old.code);

  const sentence = `Kalimat ${wordOf(Date.now())}.`;
  const page = await office.asStaff("admin");
  await page.goto(`/petugas/pengaturan/surat/${KIND}`);
  await reach(page, ({ text }) => /^2\. Paragraf/.test(text));
  await page.keyboard.press("Enter");
  await reach(page, ({ isRich }) => isRich);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(` ${sentence}`);
  const preview = page.getByRole("region", { name: "Pratinjau" });
  await expect(preview.getByRole("article")).toContainText(sentence);
  await press(page, "Simpan sebagai versi baru");
  await expect(page.getByText("Naskah disimpan sebagai versi baru.")).toBeVisible();

  const head = await office.asStaff("kadis");
  await head.goto(`/petugas/naskah/${KIND}?permohonan=${after}`);
  await expect(head.getByRole("article")).toContainText(sentence);
  await press(head, "Setujui dan beri nomor");
  await expect(head.getByText("Surat sudah bernomor.")).toBeVisible();
  await expect(head.getByRole("article")).toContainText(sentence);

  await press(head, "Tandatangani dengan BSrE");
  await expect(head.getByText("Tanda tangan elektronik BSrE belum diatur.")).toBeVisible();
  await expect(head.getByText("Pindaian bertanda tangan").first()).toBeVisible();
  await page.goto("/petugas/pengaturan/surat");
  await expect(page.getByRole("region", { name: "Tanda tangan" })).toContainText("Belum diatur");

  await head.goto(`/petugas/surat/${old.value.letterId}`);
  await expect(head.getByRole("article")).toContainText("Usahanya di kabupaten lain.");
  await expect(head.getByRole("article")).not.toContainText(sentence);
});

type Focused = { text: string; isRich: boolean };

async function press(page: Page, button: string) {
  await reach(page, ({ text }) => text === button);
  await page.keyboard.press("Enter");
}

/** Goes on with the tabulator until the keyboard is there. A page that is drawn anew may have no focus for a moment. */
async function reach(page: Page, isThere: (focused: Focused) => boolean) {
  for (let presses = 0; presses < 200; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return { text: element?.textContent ?? "", isRich: element?.hasAttribute("data-rich") ?? false };
    });
    if (isThere(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not get there");
}
