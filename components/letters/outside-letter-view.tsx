import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { VersionField } from "@/components/forms/version-field";
import { BackLink } from "@/components/layout/back-link";
import { cx } from "@/components/ui/cx";
import { FactList } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
import { Slashed } from "@/components/ui/slashed";
import { LETTER_STATE_NAMES } from "@/lib/domain/letters/states";
import { ownValue } from "@/lib/domain/own-value";
import { formatDateTime, formatShortDate } from "@/lib/domain/working-time";
import { editOutsideAction } from "@/lib/features/letters/outside-letters.actions";
import type { OutsideLetter } from "@/lib/features/letters/outside-letters.queries";
import { CompareScan } from "./compare-scan";
import { LetterKeeping } from "./letter-keeping";
import { OutsideFields } from "./outside-fields";
import { ScanLinks } from "./scan-links";

const NEWS: Record<string, string> = {
  luar: "Surat sudah bernomor. Tulis nomor ini di suratnya, lalu unggah pindaiannya.",
  diubah: "Catatan surat diubah.",
  batal: "Surat dibatalkan; nomornya tetap tercatat.",
  eksternal: "Nomor eksternal disimpan.",
  berkas: "Pindaian sudah tersimpan.",
  "tanda-tangan": "Pindaian sudah dibandingkan; catatan ini tidak berubah lagi.",
};

/** A letter of the register that was made elsewhere: its number, its words, its scan. */
export function OutsideLetterView({ letter, news }: { letter: OutsideLetter; news: string }) {
  const said = ownValue(NEWS, news);
  return (
    <>
      <BackLink href="/petugas/surat">Buku nomor surat</BackLink>
      <h1 className="text-h1 wrap-anywhere">
        {letter.subject}
        <span className="block text-h3 font-normal wrap-anywhere">
          Nomor <Slashed text={letter.number} />
        </span>
      </h1>
      {said && <Notice tone="success" title={said} live className="mt-4 max-w-read" />}
      {letter.state !== "valid" && (
        <Notice tone="warning" title={LETTER_STATE_NAMES[letter.state]} className="mt-4 max-w-read">
          <p>{letter.stateReason}</p>
        </Notice>
      )}
      <div className="mt-4 max-w-read">
        <FactList facts={factsOf(letter)} />
        <OutsideScan letter={letter} />
        <div className="no-print">
          {letter.mayEdit && (
            <ActionForm
              id="ubah"
              action={editOutsideAction}
              details={{ summary: "Ubah catatan surat", className: "mt-4" }}
            >
              <input type="hidden" name="letterId" value={letter.id} />
              <VersionField version={letter.version} />
              <OutsideFields letter={letter} />
              <FormActions>
                <SubmitButton>Simpan perubahan</SubmitButton>
              </FormActions>
            </ActionForm>
          )}
          {letter.mayKeep && <LetterKeeping letter={letter} />}
        </div>
      </div>
    </>
  );
}

function factsOf(letter: OutsideLetter) {
  return [
    { term: "Kepada", value: letter.addressee },
    { term: "Tanggal surat", value: formatShortDate(letter.letterDate) },
    { term: "Penanda tangan", value: [letter.signerName, letter.signerPost].filter(Boolean).join(", ") },
    { term: "Sifat", value: letter.nature },
    { term: "Asal", value: "Dibuat di luar portal" },
    ...(letter.insertedReason ? [{ term: "Nomor sisipan", value: letter.insertedReason }] : []),
    { term: "Diberi nomor", value: formatDateTime(letter.numberedAt) },
    { term: "Nomor eksternal (SRIKANDI)", value: letter.externalNumber },
  ];
}

const SCAN = {
  label: "Halaman surat",
  hint: "Pindai atau foto semua halaman surat yang sudah bernomor dan ditandatangani.",
  required: true,
};

function OutsideScan({ letter }: { letter: OutsideLetter }) {
  return (
    <section aria-labelledby="pindaian" className={cx("mt-6", letter.mayScan && "no-print")}>
      <h2 id="pindaian" className="text-h2">
        Pindaian surat
      </h2>
      {letter.mayScan ? (
        <CompareScan
          letter={letter}
          field={SCAN}
          confirm={{
            id: "dibandingkan",
            same: `Nomor ${letter.number} tertulis di pindaian ini, dan semua halamannya ada`,
            button: "Simpan pindaian ini",
            after: "Sesudah ini pindaian dan catatannya tidak berubah lagi.",
          }}
        />
      ) : (
        <ScanLinks scans={letter.scans} keptSince={letter.signedAt} />
      )}
    </section>
  );
}
