import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DocumentsPage } from "@/components/drafts/documents-page";
import { FIRST_PART, partAddress } from "@/lib/domain/form-parts";
import { findServicePage } from "@/lib/features/catalogue/catalogue.queries";
import { listStampTexts } from "@/lib/features/documents/stamps.queries";
import { findDraftView } from "@/lib/features/drafts/drafts.queries";
import { publicContext } from "@/lib/platform/context";
import { readResumeCode } from "@/lib/platform/context/draft";
import { pageNotFound } from "@/lib/platform/refuse-page";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Berkas permohonan", robots: { index: false } };

export default async function DraftDocumentsPage({ params, searchParams }: Props) {
  const ctx = publicContext();
  const service = await findServicePage(ctx, (await params).slug);
  if (!service) return pageNotFound();
  const draft = await findDraftView(ctx, service.slug, await readResumeCode(service.slug));
  if (!draft) redirect(partAddress(service.slug, FIRST_PART));
  if (draft.sent) redirect(`${partAddress(service.slug)}/selesai`);
  const { salah, syarat } = await searchParams;
  const problem = typeof salah === "string" ? { code: salah, requirement: String(syarat ?? "") } : null;
  const stamps = await listStampTexts(ctx, service.slug);
  return <DocumentsPage service={service} draft={draft} stamps={stamps} problem={problem} />;
}
