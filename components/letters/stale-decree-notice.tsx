import { Notice } from "@/components/ui/notice";
import type { StaleDecree } from "@/lib/domain/letters/stale-decree";

/** `what`: the paper or papers that name the decree. */
export function StaleDecreeNotice({ decree, what }: { decree: StaleDecree; what: string }) {
  return (
    <Notice tone="warning" title="Keputusannya masih yang lama" className="no-print mt-4 max-w-read">
      <p>
        {`${what} menyebut keputusan nomor ${decree.number}, yang waktu atau tempatnya sudah berubah. `}
        <a href={decree.href}>Beri keputusan itu nomor baru</a> dahulu; nomor yang barulah yang lalu disebut.
      </p>
    </Notice>
  );
}
