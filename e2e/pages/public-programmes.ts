import { expect, type Page } from "@playwright/test";

/** The citizens' pages of classes and events. */
export function programmePages(page: Page) {
  const wish = page.getByRole("region", { name: "Kegiatan yang Anda pilih" });
  const line = page.getByRole("region", { name: /^Urutan/ });
  const invitation = page.getByRole("region", { name: "Undangan untuk Anda" });
  return {
    wish,
    line,
    invitation,
    list: () => page.goto("/kegiatan"),
    read: async (title: string) => {
      await page.getByRole("link", { name: title }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    },
    apply: () => page.getByRole("link", { name: "Daftar kegiatan ini" }).click(),
    coming: () => invitation.getByRole("button", { name: "Saya hadir" }).click(),
    async notComing() {
      await invitation.getByText(/Saya tidak bisa hadir|Ternyata tidak bisa hadir/).click();
      await invitation.getByRole("button", { name: /^Saya tidak hadir/ }).click();
    },
  };
}
