"use client";

import { OFFICE } from "@/lib/domain/office";
import { Button } from "../ui/button";

/** What is said when the portal itself failed; never a code without a way on. */
export function Trouble({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Maaf, halaman ini belum bisa dibuka</h1>
      <p className="mt-3">
        Portal sedang terganggu, bukan kesalahan Anda. Isian yang sudah tersimpan tetap ada. Tunggu sebentar, lalu coba
        lagi.
      </p>
      <Button onClick={retry} className="mt-6">
        Coba lagi
      </Button>
      <p className="mt-6 text-small text-ink-soft">
        Bila terus begini, hubungi {OFFICE.name} di {OFFICE.phone}
        {digest && ` dan sebutkan kode ${digest}`}.
      </p>
    </div>
  );
}
