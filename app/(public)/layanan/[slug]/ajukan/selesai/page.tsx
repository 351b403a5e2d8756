import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Receipt } from "@/components/tracking/receipt";
import { partAddress } from "@/lib/domain/form-parts";
import { findOffered } from "@/lib/features/catalogue/catalogue.queries";
import { findConfirmation } from "@/lib/features/drafts/drafts.queries";
import { findPublicCase, getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { findCitizenContext, publicContext } from "@/lib/platform/context";
import { readResumeCode } from "@/lib/platform/context/draft";
import { qrOf } from "@/lib/platform/qr";
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
  // Whoever has just sent it holds the case open for a while; later the code of the draft proves the number alone.
  const own = await findCitizenContext(sent.reference);
  const view = own ? await getOwnCase(own) : await findPublicCase(ctx, sent.reference);
  if (!view) return pageNotFound();
  return <Receipt slug={service.slug} sent={sent} view={view} qr={qrOf(`/lacak/${sent.reference}`)} />;
}
