"use client";

import { OFFICE } from "@/lib/domain/office";
import "./globals.css";

/**
 * What citizens meet when the portal itself failed. It stands in for the root layout and is sent with every
 * page, so it uses no component: one boundary here instead of one more in (public) spares each page 3 kB.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="id">
      <body>
        <title>Portal sedang terganggu</title>
        <main className="shell-public mx-auto max-w-page px-4 py-8 md:px-6">
          <h1 className="text-h1">Maaf, halaman ini belum bisa dibuka</h1>
          <p className="mt-3 max-w-read">
            Portal sedang terganggu, bukan kesalahan Anda. Isian yang sudah tersimpan tetap ada. Tunggu sebentar, lalu
            coba lagi.
          </p>
          <button
            type="button"
            onClick={() => window.location.reload()}
            className="mt-6 min-h-target rounded-control border-2 border-primary bg-primary px-5 font-semibold text-paper"
          >
            Coba lagi
          </button>
          <p className="mt-6 max-w-read text-small text-ink-soft">
            Bila terus begini, hubungi {OFFICE.name} di {OFFICE.phone}
            {error.digest && ` dan sebutkan kode ${error.digest}`}.
          </p>
        </main>
      </body>
    </html>
  );
}
