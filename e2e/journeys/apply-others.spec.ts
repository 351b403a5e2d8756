import { expect, test } from "../fixtures/portal";
import { applyForm, MUST_BRING } from "../pages/apply";
import { expectSound } from "../pages/axe";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

for (const [slug, papers] of Object.entries(MUST_BRING)) {
  test(`a citizen applies for ${slug} on a phone with a finger, up to the number and the first look at the case`, async ({
    office,
    page,
  }) => {
    const form = applyForm(page, slug, { hand: "finger" });
    await page.goto(`/layanan/${slug}`);
    await form.press(page.getByRole("link", { name: /^Mulai|^Ajukan/ }).first());
    await form.heading("Identitas Anda");
    await form.identity(slug === "nib" ? { "E-mail": "sari@contoh.test" } : {});
    await form.press(form.next);
    await form.heading("Usaha Anda");
    await form.business(slug === "nib" ? { NPWP: "12.345.678.2-912.000" } : {});
    await form.press(form.next);
    await form.heading("Yang Anda perlukan");
    await form.press(form.next);
    await expect(page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" })).toBeFocused();
    await expectSound(page);
    await (slug === "nib" ? form.nib() : form.service());
    await form.press(form.next);
    await form.heading("Berkas");
    for (const paper of papers)
      await form.give(paper, { name: `${paper}.jpg`, mimeType: "image/jpeg", buffer: await office.photo() });
    await form.toCheck();
    await form.heading("Periksa, lalu kirim");
    await expectSound(page);
    await form.confirmTruth();
    await form.press(form.send);
    const reference = await form.reference();
    await expectSound(page);
    await page.goto(`/lacak/${reference.toLowerCase()}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("sudah kami terima");
  });
}
