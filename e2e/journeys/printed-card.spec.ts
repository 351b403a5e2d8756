import type { Page } from "@playwright/test";
import { OFFICE } from "@/lib/domain/office";
import { SERVICES } from "@/lib/domain/services";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { db } from "@/lib/platform/db";
import { doAll } from "@/lib/testing/office";
import { givenProgramme, must } from "@/lib/testing/programmes";
import { expect, test } from "../fixtures/portal";
import { trackingPage } from "../pages/case";
import { answerAtLength, longWords } from "../pages/long-answers";

/** The paper of the offices here, beside A4. */
const SHEETS = { A4: { format: "A4" }, F4: { width: "215mm", height: "330mm" } } as const;

/** Smaller print is not read without glasses; in pixels of 1/96 inch. */
const SMALLEST = (8.5 / 72) * 96;

for (const { slug, name } of SERVICES)
  test(`the card is one sheet, with what was sent, the way back and the office, also at the longest answers: ${slug}`, async ({
    office,
    page,
  }) => {
    const { reference, phone } = await office.givenApplication(slug);
    await trackingPage(page, reference).prove(phone);
    await isOneSheet(page, "ordinary answers");
    await expect(page.getByText("ada lengkap di portal")).toHaveCount(0);

    await answerAtLength(reference, slug);
    await page.reload();
    await isOneSheet(page, "the longest answers");
    await page.emulateMedia({ media: "print" });
    for (const heading of ["Berkas dan persyaratan", "Isian yang Anda kirim"])
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await expect(page.getByText(`${name} – Siti Aminah`)).toBeVisible();
    await expect(page.getByRole("img", { name: new RegExp(`^Kode QR ke .*/lacak/${reference}$`) })).toBeVisible();
    const foot = page.locator(".card-paper");
    await expect(foot).toContainText(`/lacak/${reference}`);
    await expect(foot).toContainText(`${OFFICE.name} ${OFFICE.region}, ${OFFICE.address}`);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByText("ada lengkap di portal")).toBeVisible();
    await expect(page.getByText("…", { exact: true }).first()).toBeVisible();
  });

test("the card is one sheet in every state, however much was written about it", async ({ office, page }) => {
  const clerk = await office.givenStaff("pelaksana");
  const dutyOf = async (reference: string) =>
    (await db().openDuty.findFirstOrThrow({ where: { application: { reference } }, select: { dutyId: true } })).dutyId;
  const claimed = async () => {
    const sent = await office.givenApplication("nib");
    await answerAtLength(sent.reference, "nib");
    const duty = await dutyOf(sent.reference);
    await doAll(clerk, sent.reference, { type: "claim", duty });
    return Object.assign(sent, { duty });
  };
  const looks = async (state: string, { reference, phone }: { reference: string; phone: string }) => {
    await trackingPage(page, reference).prove(phone);
    await isOneSheet(page, state);
  };

  await looks("under check", await claimed());
  const returned = await claimed();
  const items = ["ktp", "surat_usaha", "email", "npwp"].map((key) => ({ kind: "requirement" as const, key }));
  const answers = ["identity.address", "business.businessName", "business.product", "service.activity"];
  await doAll(clerk, returned.reference, {
    type: "return_to_applicant",
    duty: returned.duty,
    items: [...items, ...answers.map((key) => ({ kind: "answer" as const, key }))].map((item) =>
      Object.assign(item, { reason: longWords(500) }),
    ),
  });
  await looks("returned, with long reasons", returned);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Yang perlu diperbaiki" }).last()).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  const rejected = await claimed();
  const [reason, advice] = [longWords(1_000), longWords(1_000)];
  await doAll(clerk, rejected.reference, { type: "reject", duty: rejected.duty, reason, advice });
  await looks("rejected, with a long reason and advice", rejected);

  const own = await claimed();
  await doAll(
    clerk,
    own.reference,
    ...["ktp", "surat_usaha", "email", "npwp"].map(
      (requirement) => ({ type: "decide_requirement", requirement, decision: "accepted" }) as const,
    ),
    { type: "complete_duty", duty: own.duty },
  );
  await looks("the applicant's own step", own);

  const waiting = await office.givenAccepted("pelatihan");
  await answerAtLength(waiting.reference, "pelatihan");
  await looks("waiting for a class", waiting);
  const title = longWords(150);
  const programmeId = await givenProgramme(clerk, { type: "training", quota: 5, title, place: longWords(300) });
  const { id } = await db().application.findUniqueOrThrow({
    where: { reference: waiting.reference },
    select: { id: true },
  });
  await must(gatherChosen(clerk, { programmeId, applicationId: [id], passingReason: "Contoh." }));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Anda mendapat tempat");
  await isOneSheet(page, "seated in a class of a long name and place");
});

async function isOneSheet(page: Page, state: string) {
  await page.emulateMedia({ media: "print" });
  const small = await page.evaluate((least) => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const text = node.textContent?.trim();
      const around = node.parentElement;
      if (!text || !around?.checkVisibility()) continue;
      if (Number.parseFloat(getComputedStyle(around).fontSize) < least - 0.1) found.push(text);
    }
    return found.slice(0, 5);
  }, SMALLEST);
  expect(small, `${state}: smaller than 8.5 pt`).toEqual([]);
  await page.emulateMedia({ media: null });
  for (const [paper, size] of Object.entries(SHEETS))
    expect([paper, await sheetsOf(page, size)], state).toEqual([paper, 1]);
}

async function sheetsOf(page: Page, size: (typeof SHEETS)[keyof typeof SHEETS]): Promise<number> {
  const bytes = await page.pdf(size);
  return bytes.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
