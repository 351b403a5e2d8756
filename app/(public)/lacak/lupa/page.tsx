import type { Metadata } from "next";
import { LostNumberPage } from "@/components/tracking/lost-number";

export const metadata: Metadata = { title: "Lupa nomor permohonan", robots: { index: false } };

type Props = { searchParams: Promise<{ terkirim?: string | string[] }> };

export default async function LostPage({ searchParams }: Props) {
  return <LostNumberPage asked={(await searchParams).terkirim !== undefined} />;
}
