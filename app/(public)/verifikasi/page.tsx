import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CheckForm } from "@/components/letters/check-form";
import { firstValue } from "@/lib/domain/address-values";
import { parseCheckCode } from "@/lib/domain/letters/check-code";
import { problemTitle } from "@/lib/domain/problem-title";
import { sendNoScript } from "@/lib/platform/no-script";

type Props = { searchParams: Promise<{ kode?: string | string[] }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: problemTitle("Periksa surat", firstValue((await searchParams).kode) !== "") };
}

export default async function CheckPage({ searchParams }: Props) {
  sendNoScript();
  const typed = firstValue((await searchParams).kode);
  const code = parseCheckCode(typed);
  if (code) redirect(`/verifikasi/${code}`);
  return (
    <>
      <h1 className="text-h1">Periksa surat</h1>
      <p className="mt-3 max-w-read">
        Setiap surat bernomor dari dinas membawa kode. Dengan kode itu siapa pun bisa melihat apakah suratnya asli dan
        masih berlaku.
      </p>
      <CheckForm typed={typed} refused={typed !== ""} />
    </>
  );
}
