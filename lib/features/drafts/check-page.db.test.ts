import { expect, it } from "vitest";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { givenProgramme } from "@/lib/testing/programmes";
import { BUSINESS, giveDocument, save, view, wholeDraft } from "@/lib/testing/typed-drafts";
import { bringPaper } from "./at-office.command";
import { sendDraft } from "./drafts.commands";

useDatabase();

it("sends only what the page of checking showed; what another tab changed is named, and nothing is sent", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const { resumeCode, draftId, requestId } = await wholeDraft(ctx);
  for (const key of ["ktp", "surat_usaha"]) await giveDocument(draftId, key);
  const { shown } = await view(ctx, resumeCode);
  const send = (seen: string) => sendDraft(ctx, { slug: "nib", requestId, resumeCode, shown: seen, truth: "ya" });

  await save(ctx, "business", { ...BUSINESS, workers: "5" }, { resumeCode, revision: "1" });
  const stale = await send(shown);
  expect(stale).toMatchObject({ ok: false, code: "shown_changed" });
  expect(stale.ok ? "" : stale.sentence).toContain("Jumlah pekerja");
  expect(
    await db().application.count({
      where: { answers: { path: ["business", "businessName"], equals: "Keripik Sari" } },
    }),
  ).toBe(0);

  await giveDocument(draftId, "ktp");
  const withoutPaper = await send((await view(ctx, resumeCode)).shown.replace(/berkas\.ktp:[^,]+/, "berkas.ktp:0"));
  expect(withoutPaper.ok ? "" : withoutPaper.sentence).toContain("KTP");
  expect(await send((await view(ctx, resumeCode)).shown)).toMatchObject({ ok: true });
});

it("a paper that is to be brought, and a class chosen in another tab, are seen before they are sent", async () => {
  const ctx = await publicContextAt(makeClock().now);
  const { resumeCode, draftId, requestId } = await wholeDraft(ctx);
  for (const key of ["ktp", "surat_usaha"]) await giveDocument(draftId, key);
  const { shown } = await view(ctx, resumeCode);
  const send = (seen: string) => sendDraft(ctx, { slug: "nib", requestId, resumeCode, shown: seen, truth: "ya" });

  await bringPaper(ctx, { slug: "nib", requirement: "surat_usaha", bring: "ya", resumeCode });
  const unseen = await send(shown);
  expect(unseen).toMatchObject({ ok: false, code: "shown_changed" });
  expect(unseen.ok ? "" : unseen.sentence).toMatch(/: Surat keterangan usaha[^,]*\. Belum/);
  await bringPaper(ctx, { slug: "nib", requirement: "surat_usaha", bring: "", resumeCode });

  const officer = await asStaff(["pelaksana"], makeClock());
  const wishedProgrammeId = await givenProgramme(officer, { type: "training", quota: 5 });
  await db().draft.update({ where: { id: draftId }, data: { wishedProgrammeId } });
  const other = await send(shown);
  expect(other.ok ? "" : other.sentence).toContain(": Kegiatan yang Anda pilih. Belum");
  expect(await send((await view(ctx, resumeCode)).shown)).toMatchObject({ ok: true });
});
