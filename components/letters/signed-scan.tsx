import { DocumentField } from "@/components/documents/document-field";
import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { formatDateTime } from "@/lib/domain/working-time";
import { confirmSignedAction } from "@/lib/features/letters/letters.actions";
import type { LetterView } from "@/lib/features/letters/letters.queries";

/** The paper that came back with its wet signature: sent, held beside the letter, and from then on kept. */
export function SignedScan({ letter }: { letter: LetterView }) {
  if (!letter.mayScan && letter.scans.length === 0) return null;
  return (
    <section aria-labelledby="tanda-tangan" className="mt-6">
      <h2 id="tanda-tangan" className="text-h2">
        Surat yang sudah ditandatangani
      </h2>
      {letter.mayScan ? <Sending letter={letter} /> : <Kept letter={letter} />}
    </section>
  );
}

function Sending({ letter }: { letter: LetterView }) {
  return (
    <>
      {letter.whyNotElectronic && <p className="mt-1 text-ink-soft">{letter.whyNotElectronic}</p>}
      <DocumentField
        owner={{ kind: "letter", letterId: letter.id }}
        requirement={{
          key: "pindaian",
          label: "Pindaian bertanda tangan",
          hint: "Cetak PDF di atas, tandatangani, lalu pindai atau foto semua halamannya.",
          required: false,
          maxFiles: 5,
        }}
        documents={letter.scans}
        back={`/petugas/surat/${letter.id}?kabar=berkas`}
      />
      {letter.scans.length > 0 && (
        <ActionForm id="ditandatangani" action={confirmSignedAction} className="mt-4">
          <input type="hidden" name="letterId" value={letter.id} />
          <CheckboxGroup
            name="same"
            label="Sudah dibandingkan"
            options={[
              { value: "ya", label: `Nomor ${letter.number} dan jumlah halamannya sama dengan surat di portal` },
            ]}
          />
          <SubmitButton>Catat sudah ditandatangani</SubmitButton>
          <p className="mt-2 text-small text-ink-soft">Sesudah ini pindaiannya tidak bisa diganti.</p>
        </ActionForm>
      )}
    </>
  );
}

function Kept({ letter }: { letter: LetterView }) {
  return (
    <>
      <ul>
        {letter.scans.map((scan) => (
          <li key={scan.id}>
            <a href={`/api/files/${scan.id}?tampil`} className="inline-flex min-h-target items-center break-all">
              {scan.name}
            </a>
          </li>
        ))}
      </ul>
      {letter.signedAt && (
        <p className="text-small text-ink-soft">{`Dibandingkan ${formatDateTime(letter.signedAt)}.`}</p>
      )}
    </>
  );
}
