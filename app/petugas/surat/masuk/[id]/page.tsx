import type { Metadata } from "next";
import { IncomingPage } from "@/components/incoming-letters/incoming-page";
import { firstValue } from "@/lib/domain/address-values";
import { listIncomingScans } from "@/lib/features/documents/documents.queries";
import { findIncoming, listAddressees, proposeDueDay } from "@/lib/features/incoming-letters/incoming-letter.queries";
import { IncomingId } from "@/lib/features/incoming-letters/incoming-letters.schema";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Surat masuk" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ kabar?: string | string[] }> };

export default async function IncomingLetterPage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const id = IncomingId.safeParse((await params).id);
  const letter = id.success ? await findIncoming(ctx, id.data) : null;
  if (!letter) return pageNotFound();
  const [scans, addressees, dueOn] = await Promise.all([
    listIncomingScans(ctx, letter.id, letter.mayRemove),
    listAddressees(ctx),
    proposeDueDay(ctx, letter.urgency),
  ]);
  const news = await freshNews(firstValue((await searchParams).kabar));
  return <IncomingPage letter={letter} scans={scans} addressees={addressees} dueOn={dueOn} news={news} />;
}
