import type { LetterView } from "@/lib/features/letters/letters.queries";
import { CompareScan } from "./compare-scan";
import { ScanLinks } from "./scan-links";
import { SigningWays } from "./signing-ways";

/** The paper that came back with its wet signature: sent, held beside the letter, and from then on kept. */
export function SignedScan({ letter }: { letter: LetterView }) {
  if (!letter.mayScan && letter.scans.length === 0) return null;
  return (
    <section aria-labelledby="tanda-tangan" className="mt-6">
      <h2 id="tanda-tangan" className="text-h2">
        {letter.mayScan ? "Tanda tangan" : "Surat yang sudah ditandatangani"}
      </h2>
      {letter.mayScan ? (
        <SigningWays letter={letter}>
          <Sending letter={letter} />
        </SigningWays>
      ) : (
        <ScanLinks scans={letter.scans} keptSince={letter.signedAt} />
      )}
    </section>
  );
}

function Sending({ letter }: { letter: LetterView }) {
  return (
    <CompareScan
      letter={letter}
      field={SCAN}
      confirm={{
        id: "ditandatangani",
        same: `Nomor ${letter.number} dan jumlah halamannya sama dengan surat di portal`,
        button: "Catat sudah ditandatangani",
        after: "Sesudah ini pindaiannya tidak bisa diganti.",
      }}
    />
  );
}

const SCAN = {
  label: "Pindaian bertanda tangan",
  hint: "Cetak PDF di atas, tandatangani, lalu pindai atau foto semua halamannya.",
  required: false,
};
