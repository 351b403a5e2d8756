import type { Metadata } from "next";
import { LetterPageView } from "@/components/letters/letter-view";
import { OutsideLetterView } from "@/components/letters/outside-letter-view";
import { firstValue } from "@/lib/domain/address-values";
import { findLetter } from "@/lib/features/letters/letters.queries";
import { LetterId } from "@/lib/features/letters/letters.schema";
import { findOutsideLetter } from "@/lib/features/letters/outside-letters.queries";
import { requireStaff } from "@/lib/platform/context";
import { freshNews } from "@/lib/platform/news";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Surat" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ kabar?: string | string[] }> };

export default async function LetterPage({ params, searchParams }: Props) {
  const ctx = await requireStaff();
  const id = LetterId.safeParse((await params).id);
  const news = await freshNews(firstValue((await searchParams).kabar));
  const letter = id.success ? await findLetter(ctx, id.data) : null;
  if (letter) return <LetterPageView letter={letter} news={news} />;
  const outside = id.success ? await findOutsideLetter(ctx, id.data) : null;
  return outside ? <OutsideLetterView letter={outside} news={news} /> : pageNotFound();
}
