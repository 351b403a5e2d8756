import { FactList } from "@/components/ui/fact-list";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { Slashed } from "@/components/ui/slashed";
import { formatCheckCode } from "@/lib/domain/letters/check-code";
import type { LetterState } from "@/lib/domain/letters/states";
import { OFFICE } from "@/lib/domain/office";
import { formatShortDate } from "@/lib/domain/working-time";
import type { CheckedLetter } from "@/lib/features/letters/check-letter.queries";
import { CompareFile } from "./compare-file";

const SAID: Record<LetterState, { tone: NoticeTone; title: string; text: string }> = {
  valid: {
    tone: "success",
    title: "Surat ini dikeluarkan dinas dan masih berlaku",
    text: "Cocokkan keterangan di bawah dengan surat yang Anda pegang. Bila ada yang lain, surat itu sudah diubah.",
  },
  void: {
    tone: "danger",
    title: "Surat ini sudah dibatalkan",
    text: "Dinas pernah mengeluarkannya, lalu membatalkannya. Surat ini tidak berlaku lagi.",
  },
  superseded: {
    tone: "warning",
    title: "Surat ini sudah diganti",
    text: "Dinas sudah mengeluarkan surat yang lebih baru untuk hal yang sama. Mintalah surat yang baru.",
  },
};

/** What anybody may know of a letter by its code; the paper itself stays with whoever has it. */
export function CheckedLetterView({ letter }: { letter: CheckedLetter }) {
  const { tone, title, text } = SAID[letter.state];
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Periksa surat</h1>
      <Notice tone={tone} title={title} className="mt-4">
        <p>{text}</p>
        {letter.state !== "valid" && letter.stateAt && <p>{`Sejak ${formatShortDate(letter.stateAt)}.`}</p>}
      </Notice>
      <div className="mt-6">
        <FactList
          facts={[
            { term: "Surat", value: letter.kindName },
            { term: "Nomor", value: <Slashed text={letter.number} /> },
            { term: "Tanggal", value: formatShortDate(letter.letterDate) },
            { term: "Penanda tangan", value: [letter.signerName, letter.signerPost].filter(Boolean).join(", ") },
            { term: "Kepada atau tentang", value: letter.addressee },
            { term: "Kode periksa", value: <span className="font-mono">{formatCheckCode(letter.code)}</span> },
            {
              term: "Sidik SHA-256 berkas PDF",
              value: letter.sha256 ? (
                <span className="font-mono text-small wrap-anywhere">{letter.sha256}</span>
              ) : (
                "Sedang disiapkan. Muat ulang halaman ini sebentar lagi."
              ),
            },
          ]}
        />
      </div>
      {letter.sha256 && <CompareFile sha256={letter.sha256} />}
      <p className="mt-6 text-small text-ink-soft">
        {`Ini pemeriksaan portal, bukan tanda tangan elektronik. Bertanya: ${OFFICE.name}, telepon ${OFFICE.phone}.`}
      </p>
      <p className="mt-4">
        <a href="/verifikasi">Periksa surat lain</a>
      </p>
    </div>
  );
}
