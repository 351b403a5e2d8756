import type { Metadata } from "next";
import { LOST_FORM, LostNumberPage } from "@/components/tracking/lost-number";
import { askLostNumberAction } from "@/lib/features/tracking/tracking.actions";
import { broughtTo } from "@/lib/platform/brought-answer";
import { freshNews } from "@/lib/platform/news";
import { sendNoScript } from "@/lib/platform/no-script";

export const metadata: Metadata = { title: "Lupa nomor permohonan", robots: { index: false } };

type Props = { searchParams: Promise<{ terkirim?: string | string[] }> };

export default async function LostPage({ searchParams }: Props) {
  sendNoScript();
  const asked = (await freshNews("terkirim" in (await searchParams) ? "terkirim" : undefined)) !== "";
  return <LostNumberPage asked={asked} action={askLostNumberAction} answer={await broughtTo(LOST_FORM)} />;
}
