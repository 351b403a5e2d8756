import { BackLink } from "@/components/layout/back-link";
import { LinkButton } from "@/components/ui/button";
import { FactList } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { Slashed } from "@/components/ui/slashed";
import { formatCheckCode } from "@/lib/domain/letters/check-code";
import { LETTER_STATE_NAMES, UNREPLACED_WORDS } from "@/lib/domain/letters/states";
import { ownValue } from "@/lib/domain/own-value";
import { formatReference } from "@/lib/domain/reference-number";
import { formatDateTime, formatShortDate } from "@/lib/domain/working-time";
import type { LetterView } from "@/lib/features/letters/letters.queries";
import { LetterKeeping, UnreplacedForm } from "./letter-keeping";
import { LetterSheet } from "./letter-sheet";
import { SignedScan } from "./signed-scan";

const NEWS: Record<string, string> = {
  nomor: "Surat sudah bernomor.",
  batal: "Surat dibatalkan; nomornya tetap tercatat.",
  "tanpa-pengganti": "Tercatat: surat pengganti tidak diperlukan.",
  eksternal: "Nomor eksternal disimpan.",
  berkas: "Pindaian sudah tersimpan.",
  "tanda-tangan": "Surat tercatat sudah ditandatangani.",
};

/** One numbered letter: what became of it, its files, its sheet. */
export function LetterPageView({ letter, news }: { letter: LetterView; news: string }) {
  const here = `/petugas/surat/${letter.id}`;
  const said = ownValue(NEWS, news);
  return (
    <>
      <BackLink href="/petugas/surat">Buku nomor surat</BackLink>
      <h1 className="no-print text-h1">
        {letter.kindName}
        <span className="block text-h3 font-normal wrap-anywhere">
          Nomor <Slashed text={letter.number} />
        </span>
      </h1>
      {said && <Notice tone="success" title={said} live className="mt-4" />}
      {letter.state !== "valid" && (
        <Notice tone="warning" title={LETTER_STATE_NAMES[letter.state]} className="mt-4 max-w-read">
          <p>{letter.stateReason}</p>
          {letter.notReplaced && <p>{`${UNREPLACED_WORDS}; nomor baru tidak diminta dari siapa pun.`}</p>}
          {letter.paper && (
            <p className="no-print">
              <a href={letter.paper}>
                {letter.notReplaced
                  ? "Bila ternyata perlu, buat dari naskahnya"
                  : "Buka naskahnya menurut data sekarang"}
              </a>
            </p>
          )}
        </Notice>
      )}
      {letter.outdated && letter.paper && (
        <Notice tone="warning" title="Waktu atau tempat kegiatannya sudah berubah" className="no-print mt-4 max-w-read">
          <p>
            {"Surat ini masih menyebut yang lama. "}
            <a href={letter.paper}>Buka naskahnya menurut data sekarang</a> untuk nomor baru; surat ini lalu tercatat
            diganti.
          </p>
        </Notice>
      )}
      <div className="no-print mt-4 flex flex-wrap gap-3">
        <LinkButton href={`${here}/pdf`}>Buka PDF</LinkButton>
        <LinkButton variant="secondary" href={`${here}/docx`}>
          Unduh salinan Word (DOCX)
        </LinkButton>
        <PrintButton />
      </div>
      <div className="no-print mt-4 max-w-read">
        <FactList facts={factsOf(letter)} />
        <SignedScan letter={letter} />
        {letter.mayLeave && <UnreplacedForm letterId={letter.id} />}
        {letter.mayKeep && <LetterKeeping letter={letter} isReplaced />}
      </div>
      <div className="mt-6">
        <LetterSheet model={letter.model} />
      </div>
    </>
  );
}

function factsOf(letter: LetterView) {
  return [
    { term: "Kepada", value: letter.addressee },
    { term: "Sifat", value: letter.nature },
    { term: "Tanggal surat", value: formatShortDate(letter.letterDate) },
    { term: "Penanda tangan", value: [letter.signerName, letter.signerPost].filter(Boolean).join(", ") },
    ...(letter.insertedReason ? [{ term: "Nomor sisipan", value: letter.insertedReason }] : []),
    { term: "Diberi nomor", value: formatDateTime(letter.numberedAt) },
    { term: "Nomor eksternal (SRIKANDI)", value: letter.externalNumber },
    { term: "Kode periksa", value: <span className="font-mono">{formatCheckCode(letter.checkCode)}</span> },
    ...(letter.programme
      ? [{ term: "Kegiatan", value: <a href={`/petugas/kegiatan/${letter.programme.id}`}>{letter.programme.title}</a> }]
      : []),
    ...(letter.reference
      ? [
          {
            term: "Permohonan",
            value: (
              <a href={`/petugas/permohonan/${letter.reference}`} className="font-mono">
                {formatReference(letter.reference)}
              </a>
            ),
          },
        ]
      : []),
  ];
}
