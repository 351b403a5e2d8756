import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LookupForm } from "@/components/tracking/lookup-form";
import { Notice } from "@/components/ui/notice";
import { firstValue } from "@/lib/domain/address-values";
import { problemTitle } from "@/lib/domain/problem-title";
import { parseReference } from "@/lib/domain/reference-number";
import { freshNews } from "@/lib/platform/news";
import { sendNoScript } from "@/lib/platform/no-script";

type Props = { searchParams: Promise<{ ref?: string | string[]; ditutup?: string | string[] }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: problemTitle("Lacak permohonan", firstValue((await searchParams).ref) !== "") };
}

export default async function LookupPage({ searchParams }: Props) {
  sendNoScript();
  const { ref, ditutup } = await searchParams;
  const typed = firstValue(ref);
  const closed = await freshNews(ditutup === undefined ? undefined : "ditutup");
  const parsed = parseReference(typed);
  if (parsed.ok) redirect(`/lacak/${parsed.value}`);
  return (
    <>
      {closed && (
        <Notice
          tone="success"
          title={
            firstValue(ditutup) === "isian" ? "Isian sudah dihapus dari HP ini" : "Permohonan sudah ditutup di HP ini"
          }
          live
          className="mb-6 max-w-read"
        >
          {firstValue(ditutup) === "isian"
            ? "Isiannya sendiri masih kami simpan. Membukanya lagi perlu kode atau tautannya."
            : "Membukanya lagi perlu nomor permohonan dan nomor HP."}
        </Notice>
      )}
      <h1 className="text-h1">Lacak permohonan</h1>
      <p className="mt-3 max-w-read">
        Ketik nomor permohonan yang Anda terima saat mengajukan. Huruf besar atau kecil, dengan atau tanpa tanda hubung,
        sama saja.
      </p>
      <LookupForm typed={typed} refused={typed !== ""} />
    </>
  );
}
