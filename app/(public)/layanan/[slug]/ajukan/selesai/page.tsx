import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmationPage } from "@/components/drafts/confirmation-page";
import { partAddress } from "@/lib/domain/form-parts";
import { findOffered } from "@/lib/features/catalogue/catalogue.queries";
import { findConfirmation } from "@/lib/features/drafts/drafts.queries";
import { publicContext } from "@/lib/platform/context";
import { readResumeCode } from "@/lib/platform/context/draft";
import { pageNotFound } from "@/lib/platform/refuse-page";

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: "Permohonan diterima", robots: { index: false } };

export default async function SentPage({ params }: Props) {
  const ctx = publicContext();
  const service = await findOffered(ctx, (await params).slug);
  if (!service) return pageNotFound();
  const sent = await findConfirmation(ctx, service.slug, await readResumeCode(service.slug));
  if (!sent) redirect(partAddress(service.slug));
  if (sent.recalled) redirect(`/lacak/${sent.reference}`);
  return <ConfirmationPage slug={service.slug} sent={sent} />;
}
