import { DocumentField } from "@/components/documents/document-field";
import type { LetterItem } from "@/lib/features/records/records.queries";

/** A photo or the signed receipt for one addressee; `back`: the list it was opened from. */
export function DeliveryProof({ letter, back }: { letter: LetterItem; back: string }) {
  return (
    <section aria-labelledby="bukti" className="no-print mt-8 border-t border-line pt-4">
      <h3 id="bukti" className="scroll-mt-4 text-h3">
        {`Bukti penyerahan kepada ${letter.addressee}`}
      </h3>
      <DocumentField
        owner={{ kind: "delivery", deliveryId: letter.id }}
        requirement={{
          key: "bukti",
          label: "Foto atau tanda terima",
          hint: "Foto penyerahannya, atau pindaian tanda terima yang ditandatangani penerima.",
          required: false,
          maxFiles: 3,
        }}
        documents={letter.proofs}
        back={`${back}&bukti=${letter.id}`}
      />
      <p className="mt-2">
        <a href={back} className="no-print inline-flex min-h-target items-center">
          Kembali ke daftar
        </a>
      </p>
    </section>
  );
}
