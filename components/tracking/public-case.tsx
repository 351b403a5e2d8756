import type { FormState } from "@/lib/domain/form-state";
import { openCaseAction } from "@/lib/features/tracking/tracking.actions";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";
import { Card } from "./card";
import { CaseSteps } from "./case-steps";
import { OwnProgramme } from "./own-programme";
import { PhoneForm } from "./phone-form";
import { WaitingLine } from "./waiting-line";

/** `told`: what the form of the phone was answered. */
type Props = { view: PublicCase; page: string; told: FormState | null };

/** What anybody with the number sees, and the way in for the applicant. */
export function PublicCaseView({ view, page, told }: Props) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:gap-12">
      <div>
        <Card reference={view.reference} service={view.service.name} card={view.card} name={view.maskedName} />
        <WaitingLine line={view.line} wish={view.wish} />
        {view.programme && <OwnProgramme programme={view.programme} />}
        <CaseSteps view={view} />
      </div>
      <section aria-labelledby="buka" className="no-print mt-10 border-t border-line pt-6 lg:mt-0 lg:border-0 lg:pt-0">
        <h2 id="buka" className="text-h2">
          Ini permohonan Anda?
        </h2>
        <p className="mt-2 max-w-read">
          Masukkan nomor HP yang Anda berikan saat mengajukan untuk melihat berkas, pesan, dan mengirim perbaikan.
        </p>
        <PhoneForm action={openCaseAction} reference={view.reference} page={page} told={told} />
      </section>
    </div>
  );
}
