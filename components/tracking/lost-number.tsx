import { FormMark } from "@/components/forms/form-mark";
import { LazyActionForm, LazySubmitButton, LazyTextField } from "@/components/forms/when-shown";
import { BackLink } from "@/components/layout/back-link";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/domain/form-state";
import { OFFICE } from "@/lib/domain/office";
import { askLostNumberAction } from "@/lib/features/tracking/tracking.actions";

export const LOST_FORM = "lupa";

/** `answer`: what its form was answered without a script. */
type Props = { asked: boolean; answer: FormState | null };

/** The same words whether there is an application or not: whoever asks learns it from their own mail alone. */
export function LostNumberPage({ asked, answer }: Props) {
  return (
    <div className="max-w-read">
      <BackLink href="/lacak">Lacak permohonan</BackLink>
      <h1 className="mt-2 text-h1">Lupa nomor permohonan</h1>
      {asked ? (
        <Notice tone="success" title="Permintaan Anda kami terima" live className="mt-6">
          <p>
            Kalau ada permohonan dengan nomor HP atau e-mail itu, nomornya kami kirim ke e-mail yang tertulis di
            permohonan. Biasanya sampai dalam beberapa menit; lihat juga folder Spam.
          </p>
          <p>
            Tidak ada e-mail di permohonan Anda? Portal ini tidak mengirim SMS, jadi tidak ada yang sampai. {ASK_OFFICE}
          </p>
        </Notice>
      ) : (
        <>
          <p className="mt-3">
            Nomornya kami kirim ke e-mail yang tertulis di permohonan Anda, paling banyak tiga kali dalam satu jam.
          </p>
          <LazyActionForm
            id={LOST_FORM}
            action={askLostNumberAction}
            className="mt-6"
            {...(answer && { initial: answer })}
          >
            <FormMark form={LOST_FORM} />
            <LazyTextField
              name="contact"
              label="Nomor HP atau e-mail"
              hint="Yang Anda tulis saat mengajukan."
              autoComplete="off"
              maxLength={254}
            />
            <LazySubmitButton className="mt-4">Kirim nomornya ke e-mail saya</LazySubmitButton>
          </LazyActionForm>
          <p className="mt-6">Tidak memberi e-mail saat mengajukan? Portal ini tidak mengirim SMS. {ASK_OFFICE}</p>
        </>
      )}
    </div>
  );
}

const ASK_OFFICE = `Telepon ${OFFICE.phone}, atau datang ke ${OFFICE.address} dengan membawa KTP: petugas mencarikan nomornya, gratis.`;
