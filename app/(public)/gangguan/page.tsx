import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { OFFICE } from "@/lib/domain/office";

export const metadata: Metadata = { title: "Portal sedang terganggu", robots: { index: false } };

/** The words of a failure for a browser without JavaScript; see components/layout/without-script. */
export default function TroublePage() {
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Maaf, halaman ini belum bisa dibuka</h1>
      <p className="mt-3">
        Portal sedang terganggu, bukan kesalahan Anda. Isian yang sudah tersimpan tetap ada. Tunggu sebentar, lalu
        kembali ke halaman tadi.
      </p>
      <LinkButton href="/" className="mt-6">
        Ke beranda
      </LinkButton>
      <p className="mt-6 text-small text-ink-soft">
        Bila terus begini, hubungi {OFFICE.name} di {OFFICE.phone}.
      </p>
    </div>
  );
}
