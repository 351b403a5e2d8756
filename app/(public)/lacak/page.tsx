import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LookupForm } from "@/components/tracking/lookup-form";
import { firstValue } from "@/lib/domain/address-values";
import { parseReference } from "@/lib/domain/reference-number";

export const metadata: Metadata = { title: "Lacak permohonan" };

export default async function LookupPage({ searchParams }: { searchParams: Promise<{ ref?: string | string[] }> }) {
  const { ref } = await searchParams;
  const typed = firstValue(ref);
  const parsed = parseReference(typed);
  if (parsed.ok) redirect(`/lacak/${parsed.value}`);
  return (
    <>
      <h1 className="text-h1">Lacak permohonan</h1>
      <p className="mt-3 max-w-read">
        Ketik nomor permohonan yang Anda terima saat mengajukan. Huruf besar atau kecil, dengan atau tanpa tanda hubung,
        sama saja.
      </p>
      <LookupForm typed={typed} refused={typed !== ""} />
    </>
  );
}
