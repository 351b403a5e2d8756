import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/domain/form-state";
import { formatTime } from "@/lib/domain/working-time";
import { openCaseAction } from "@/lib/features/tracking/tracking.actions";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";
import { behindTheDoor } from "./behind-the-door";
import { Card } from "./card";
import { CaseSteps } from "./case-steps";
import { OwnProgramme } from "./own-programme";
import { PhoneForm } from "./phone-form";
import { WaitingLine } from "./waiting-line";

/** A form that was sent too late: how long it waits; `lost`: it does not. */
type Held = { until: Date; lost: boolean };

/** `told`: what the form of the phone was answered; `fileLost`: a photo was sent when the case had locked itself. */
type Props = { view: PublicCase; page: string; told: FormState | null; held: Held | null; fileLost: boolean };

/** Nothing of what was typed is told before the phone is. */
function StillHere({ until, lost }: Held) {
  if (lost)
    return (
      <Notice tone="warning" title="Isian Anda tidak terkirim dan tidak tersimpan" className="mt-4 max-w-read">
        <p>
          Demi keamanan, permohonan ini sudah terkunci lagi, dan isian itu terlalu panjang untuk kami simpan. Buka
          permohonan dengan nomor HP Anda, lalu isi sekali lagi.
        </p>
      </Notice>
    );
  return (
    <Notice tone="warning" title="Isian Anda belum terkirim, dan belum hilang" className="mt-4 max-w-read">
      <p>
        {`Demi keamanan, permohonan ini sudah terkunci lagi. Isian Anda tersimpan sampai pukul ${formatTime(until)}: buka permohonan dengan nomor HP Anda di browser ini, lalu kirim sekali lagi. Foto atau berkas yang tadi dipilih tidak ikut tersimpan; pilih lagi nanti.`}
      </p>
    </Notice>
  );
}

function FileLost() {
  return (
    <Notice tone="warning" title="Foto atau berkas tadi belum terkirim" className="mt-4 max-w-read">
      <p>
        Demi keamanan, permohonan ini sudah terkunci lagi. Buka permohonan dengan nomor HP Anda, lalu pilih berkasnya
        sekali lagi.
      </p>
    </Notice>
  );
}

/** What anybody with the number sees, and the way in for the applicant. */
export function PublicCaseView({ view, page, told, held, fileLost }: Props) {
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
        {held && <StillHere until={held.until} lost={held.lost} />}
        {fileLost && <FileLost />}
        <p className="mt-2 max-w-read">
          {`Masukkan nomor HP yang Anda berikan saat mengajukan untuk ${behindTheDoor(view.status, view.card.turn.who)}.`}
        </p>
        <PhoneForm action={openCaseAction} reference={view.reference} page={page} told={told} />
      </section>
    </div>
  );
}
