import type { Metadata } from "next";
import { LOST_FORM, LostNumberPage } from "@/components/tracking/lost-number";
import { broughtTo } from "@/lib/platform/brought-answer";

export const metadata: Metadata = { title: "Lupa nomor permohonan", robots: { index: false } };

type Props = { searchParams: Promise<{ terkirim?: string | string[] }> };

export default async function LostPage({ searchParams }: Props) {
  return <LostNumberPage asked={(await searchParams).terkirim !== undefined} answer={await broughtTo(LOST_FORM)} />;
}
