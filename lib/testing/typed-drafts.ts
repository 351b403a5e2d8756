/** Drafts as an applicant types them, section by section, through the command behind the form. */
import { randomUUID } from "node:crypto";
import type { ServiceSlug } from "@/lib/domain/services";
import { findDraftView } from "@/lib/features/drafts/drafts.queries";
import type { SavedSection, SaveSection } from "@/lib/features/drafts/drafts.schema";
import { saveSection } from "@/lib/features/drafts/save-section.command";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export const IDENTITY = {
  nik: "5201014107900001",
  name: "Baiq Sari",
  birthDate: ["01", "07", "1990"],
  sex: "P",
  phone: "081234567890",
  email: "sari@contoh.id",
  villageCode: "52.01.01.2003",
  address: "Dusun Timur",
};
export const BUSINESS = {
  businessName: "Keripik Sari",
  product: "Keripik",
  sameAddress: "ya",
  yearBegun: "2021",
  ownCapital: "15.000.000",
  yearlySales: "60.000.000",
  workers: "2",
  npwp: "12.345.678.2-912.000",
};
export const NIB = { activity: "Membuat keripik singkong di rumah", ossAccount: "belum" };

type Extra = Partial<Parameters<typeof saveSection>[1]>;

/** Saves one section as its form would; `extra`: of the form, e.g. the resume code. */
export async function save(
  ctx: Context,
  section: SaveSection["section"],
  fields: object,
  extra: Extra = {},
): Promise<SavedSection> {
  const form = { slug: "nib", section, revision: "0", tab: randomUUID(), typed: { ...fields }, resumeCode: null };
  const answer = await saveSection(ctx, { ...form, ...extra });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

/** All three sections, without files. */
export async function wholeDraft(ctx: Context) {
  const { resumeCode } = await save(ctx, "identity", IDENTITY);
  await save(ctx, "business", BUSINESS, { resumeCode });
  await save(ctx, "service", NIB, { resumeCode });
  const { draftId, requestId } = await view(ctx, resumeCode);
  return { resumeCode, draftId, requestId };
}

export async function giveDocument(draftId: string, requirementKey: string) {
  await db().document.create({
    data: {
      draftId,
      kind: "requirement",
      requirementKey,
      name: `${requirementKey}.jpg`,
      contentType: "image/jpeg",
      size: 10,
      sha256: "0".repeat(64),
      storageName: randomUUID(),
      uploadedBy: "pemohon",
    },
  });
}

export const view = async (ctx: Context, code: string, slug: ServiceSlug = "nib") => {
  const found = await findDraftView(ctx, slug, code);
  if (!found) throw new Error("no draft");
  return found;
};
