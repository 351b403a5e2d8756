import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { expectAccessible } from "../pages/axe";

test.use({ viewport: { width: 360, height: 740 } });

const PAPERS = {
  lapak: ["ktp", "surat_usaha", "foto_tempat"],
  peralatan: ["ktp", "surat_usaha", "foto_usaha"],
  promosi: ["ktp", "foto_produk"],
  pelatihan: ["ktp"],
};

for (const [slug, papers] of Object.entries(PAPERS)) {
  test(`a citizen applies for ${slug} on a phone, up to the number and the first look at the case`, async ({
    office,
    page,
  }) => {
    const form = applyForm(page, slug);
    await page.goto(`/layanan/${slug}`);
    await page
      .getByRole("link", { name: /^Mulai|^Ajukan/ })
      .first()
      .click();
    await form.heading("Identitas Anda");
    await form.identity();
    await form.next.click();
    await form.heading("Usaha Anda");
    await form.business();
    await form.next.click();
    await form.heading("Yang Anda perlukan");
    await form.next.click();
    await expect(page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" })).toBeFocused();
    await expectAccessible(page);
    await form.service();
    await form.next.click();
    await form.heading("Berkas");
    for (const paper of papers)
      await form.give(paper, { name: `${paper}.jpg`, mimeType: "image/jpeg", buffer: await office.photo() });
    await form.toCheck();
    await form.heading("Periksa, lalu kirim");
    await expectAccessible(page);
    await form.confirmTruth();
    await form.send.click();
    const reference = await form.reference();
    await expectAccessible(page);
    await page.goto(`/lacak/${reference.toLowerCase()}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("sudah kami terima");
  });
}
