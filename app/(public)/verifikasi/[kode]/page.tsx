import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { CheckForm } from "@/components/letters/check-form";
import { CheckedLetterView } from "@/components/letters/checked-letter";
import { Notice } from "@/components/ui/notice";
import { parseCheckCode } from "@/lib/domain/letters/check-code";
import { checkLetter } from "@/lib/features/letters/check-letter.queries";
import { Late } from "@/lib/platform/busy";
import { publicContext } from "@/lib/platform/context";
import { allowLookup } from "@/lib/platform/lookup-throttle";
import { sendNoScript } from "@/lib/platform/no-script";

export const metadata: Metadata = { title: "Periksa surat", robots: { index: false } };

export default async function CheckedPage({ params }: { params: Promise<{ kode: string }> }) {
  const typed = decodeURIComponent((await params).kode);
  const code = parseCheckCode(typed);
  if (code && code !== typed) redirect(`/verifikasi/${code}`);
  const allowed = code ? await allowLookup(`surat:${code}`, await headers(), { waits: true }) : "yes";
  if (allowed === "busy") throw new Late("The tries cannot be counted: the database is late or away");
  if (allowed === "too_many") {
    sendNoScript();
    return (
      <>
        <h1 className="text-h1">Periksa surat</h1>
        <Notice tone="warning" title="Terlalu banyak pemeriksaan" className="mt-6 max-w-read">
          <p>Surat ini baru saja diperiksa berkali-kali. Tunggu beberapa menit, lalu muat ulang halaman ini.</p>
        </Notice>
      </>
    );
  }
  const letter = code ? await checkLetter(publicContext(), code) : null;
  if (letter) return <CheckedLetterView letter={letter} />;
  sendNoScript();
  return (
    <>
      <h1 className="text-h1">Periksa surat</h1>
      <CheckForm typed={typed} refused />
    </>
  );
}
