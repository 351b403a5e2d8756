"use client";

import { Button } from "../ui/button";
import { OFFICE } from "./office";

/** What is said when the portal itself failed; never a code without a way on. */
export function Trouble({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <>
      <p>
        Portal sedang terganggu, bukan kesalahan Anda. Isian yang sudah tersimpan tetap ada. Tunggu sebentar, lalu coba
        lagi.
      </p>
      <p className="mt-6">
        <Button onClick={retry}>Coba lagi</Button>
      </p>
      <p className="mt-6 text-small text-ink-soft">
        Bila terus begini, hubungi {OFFICE.name} di {OFFICE.phone}
        {digest && (
          <>
            {" "}
            dan sebutkan kode <span className="font-mono">{digest}</span>
          </>
        )}
        .
      </p>
    </>
  );
}
