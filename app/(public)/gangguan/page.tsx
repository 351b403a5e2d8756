import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { OFFICE } from "@/lib/domain/office";
import { sendNoScript } from "@/lib/platform/no-script";

export const metadata: Metadata = { title: "Portal sedang terganggu", robots: { index: false } };

/** The words of a failure: under the address that failed (bin/lib/no-script-answers.mjs), or where WithoutScript leads. */
export default function TroublePage() {
  sendNoScript();
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Maaf, halaman ini belum bisa dibuka</h1>
      <p className="mt-3">
        Portal sedang terganggu, bukan kesalahan Anda. Isian yang sudah tersimpan tetap ada. Tunggu sebentar, lalu coba
        lagi atau kembali ke halaman tadi.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="">Coba lagi</LinkButton>
        <LinkButton href="/" variant="secondary">
          Ke beranda
        </LinkButton>
      </p>
      <p className="mt-6 text-small text-ink-soft">
        Bila terus begini, hubungi {OFFICE.name} di {OFFICE.phone}
        <span data-code="" />.
      </p>
    </div>
  );
}
