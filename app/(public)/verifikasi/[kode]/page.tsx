import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { CheckForm } from "@/components/letters/check-form";
import { CheckedLetterView } from "@/components/letters/checked-letter";
import { Notice } from "@/components/ui/notice";
import { parseCheckCode } from "@/lib/domain/letters/check-code";
import { problemTitle } from "@/lib/domain/problem-title";
import { checkLetter } from "@/lib/features/letters/check-letter.queries";
import { Late } from "@/lib/platform/busy";
import { publicContext } from "@/lib/platform/context";
import { allowLookup } from "@/lib/platform/lookup-throttle";
import { sendNoScript } from "@/lib/platform/no-script";

type Props = { params: Promise<{ kode: string }> };

/** A code that no letter bears is a mistake on the page, and its name says so. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const looked = await lookUp(typedIn(await params)).catch(() => null);
  return { title: problemTitle("Periksa surat", looked?.is === "unknown"), robots: { index: false } };
}

export default async function CheckedPage({ params }: Props) {
  const typed = typedIn(await params);
  const looked = await lookUp(typed);
  if (looked.is === "elsewhere") redirect(`/verifikasi/${looked.code}`);
  if (looked.is === "letter") return <CheckedLetterView letter={looked.letter} />;
  sendNoScript();
  return (
    <>
      <h1 className="text-h1">Periksa surat</h1>
      {looked.is === "unknown" ? (
        <CheckForm typed={typed} refused />
      ) : (
        <Notice tone="warning" title="Terlalu banyak pemeriksaan" className="mt-6 max-w-read">
          <p>Surat ini baru saja diperiksa berkali-kali. Tunggu beberapa menit, lalu muat ulang halaman ini.</p>
        </Notice>
      )}
    </>
  );
}

const typedIn = ({ kode }: { kode: string }) => decodeURIComponent(kode);

/** What stands at an address, asked once for the page and its name: every look counts against the throttle. */
const lookUp = cache(async (typed: string) => {
  const code = parseCheckCode(typed);
  if (!code) return { is: "unknown" } as const;
  if (code !== typed) return { is: "elsewhere", code } as const;
  const allowed = await allowLookup(`surat:${code}`, await headers(), { waits: true });
  if (allowed === "busy") throw new Late("The tries cannot be counted: the database is late or away");
  if (allowed === "too_many") return { is: "too_many" } as const;
  const letter = await checkLetter(publicContext(), code);
  return letter ? ({ is: "letter", letter } as const) : ({ is: "unknown" } as const);
});
