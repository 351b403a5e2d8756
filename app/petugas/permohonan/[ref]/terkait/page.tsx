import type { Metadata } from "next";
import { RelatedPageView } from "@/components/aid/related-page";
import { firstValue } from "@/lib/domain/address-values";
import { parseReference } from "@/lib/domain/reference-number";
import { openRelated } from "@/lib/features/aid/aid.queries";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Permohonan terkait" };

type Props = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Partial<Record<"kabar", string | string[]>>>;
};

export default async function RelatedCasesPage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const parsed = parseReference(decodeURIComponent((await params).ref));
  const view = parsed.ok ? await openRelated(ctx, parsed.value) : null;
  if (!view) return pageNotFound();
  return <RelatedPageView view={view} news={await freshNews(firstValue((await searchParams).kabar))} />;
}
