import type { Metadata } from "next";
import { LetterPageView } from "@/components/letters/letter-view";
import { firstValue } from "@/lib/domain/address-values";
import { findLetter } from "@/lib/features/letters/letters.queries";
import { LetterId } from "@/lib/features/letters/letters.schema";
import { requireStaff } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Surat" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ kabar?: string | string[] }> };

export default async function LetterPage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const id = LetterId.safeParse((await params).id);
  const letter = id.success ? await findLetter(ctx, id.data) : null;
  if (!letter) return pageNotFound();
  return <LetterPageView letter={letter} news={firstValue((await searchParams).kabar)} />;
}
