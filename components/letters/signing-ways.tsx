import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { signElectronicallyAction } from "@/lib/features/letters/letters.actions";
import type { LetterView } from "@/lib/features/letters/letters.queries";

type Electronic = Pick<LetterView, "id" | "maySign" | "whyNotElectronic">;

/** Both ways to sign a numbered letter, beside each other: on paper (`children`), or by a certificate. */
export function SigningWays({ letter, children }: { letter: Electronic; children: ReactNode }) {
  return (
    <div className="mt-2 grid gap-6 md:grid-cols-2">
      <section aria-labelledby="basah" className="min-w-0">
        <h3 id="basah" className="text-h3">
          Tanda tangan basah
        </h3>
        {children}
      </section>
      <section aria-labelledby="elektronik" className="min-w-0 md:border-l md:border-line md:pl-6">
        <h3 id="elektronik" className="text-h3">
          Tanda tangan elektronik (BSrE)
        </h3>
        <SigningState whyNot={letter.whyNotElectronic} />
        {letter.maySign ? <Press letter={letter} /> : <p className="mt-2">{WHO}</p>}
      </section>
    </div>
  );
}

const WHO =
  "Ditandatangani yang menyetujui surat ini, dengan sertifikatnya sendiri. Yang lain bisa mengunggah pindaian bertanda tangan basah.";

const WITH = "PDF surat ini ditandatangani dengan sertifikat Anda, dan berkasnya disimpan di samping surat.";

/** Whether the service can be asked at all. */
export function SigningState({ whyNot }: { whyNot: string | null }) {
  return (
    <p className="mt-1">
      {whyNot === null ? <Badge tone="success">Siap dipakai</Badge> : <Badge tone="neutral">Belum diatur</Badge>}
    </p>
  );
}

function Press({ letter }: { letter: Electronic }) {
  return (
    <ActionForm id="bsre" action={signElectronicallyAction} className="mt-2">
      <input type="hidden" name="letterId" value={letter.id} />
      <p>{letter.whyNotElectronic === null ? WITH : `Setelah diatur: ${WITH}`}</p>
      <SubmitButton variant="secondary" className="mt-3" pendingLabel="Meminta tanda tangan…">
        Tandatangani dengan BSrE
      </SubmitButton>
    </ActionForm>
  );
}
