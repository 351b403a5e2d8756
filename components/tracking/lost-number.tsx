import { FormMark } from "@/components/forms/form-mark";
import { PlainField } from "@/components/forms/plain-field";
import { BackLink } from "@/components/layout/back-link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FormState, PlainFormAction } from "@/lib/domain/form-state";
import { OFFICE } from "@/lib/domain/office";

export const LOST_FORM = "lupa";

/** `answer`: what its form was answered. */
type Props = { asked: boolean; action: PlainFormAction; answer: FormState | null };

/** The same words whether there is an application or not: whoever asks learns it from their own mail alone. */
export function LostNumberPage({ asked, action, answer }: Props) {
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
          <form id={LOST_FORM} action={action} noValidate className="mt-6">
            <FormMark form={LOST_FORM} />
            <PlainField
              form={LOST_FORM}
              name="contact"
              label="Nomor HP atau e-mail"
              hint="Yang Anda tulis saat mengajukan."
              autoComplete="off"
              maxLength={254}
              told={answer}
            />
            <Button type="submit" className="mt-4">
              Kirim nomornya ke e-mail saya
            </Button>
          </form>
          <p className="mt-6">Tidak memberi e-mail saat mengajukan? Portal ini tidak mengirim SMS. {ASK_OFFICE}</p>
        </>
      )}
    </div>
  );
}

const ASK_OFFICE = `Telepon ${OFFICE.phone}, atau datang ke ${OFFICE.address} dengan membawa KTP: petugas mencarikan nomornya, gratis.`;
