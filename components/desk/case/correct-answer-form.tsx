import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { VersionField } from "@/components/forms/version-field";
import { AnswerField } from "@/components/tracking/answer-field";
import { correctAnswerAction } from "@/lib/features/desk/answers.actions";
import type { CorrectableAnswer } from "@/lib/features/desk/answers.queries";

type Props = {
  reference: string;
  answer: CorrectableAnswer;
  /** The case without this form. */
  back: string;
};

/** One answer, in the kind of field it was first asked in. */
export function CorrectAnswerForm({ reference, answer, back }: Props) {
  const { key, label, question, optional, value, version } = answer;
  return (
    <ActionForm
      id="ubah-isian"
      action={correctAnswerAction}
      className="no-print mt-2 scroll-mt-4 border-l-4 border-primary bg-wash px-4 py-3"
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="field" value={key} />
      <VersionField version={version} />
      <AnswerField name={key} label={label} question={question} optional={optional} hint="" value={value} />
      <TextArea
        name="reason"
        label="Alasan perubahan"
        hint="Dibaca pemohon. Misalnya: Disamakan dengan ejaan di KTP."
        maxLength={500}
        rows={2}
        requiredMessage="Tulis alasannya; pemohon membacanya."
      />
      <p className="mt-2 text-small text-ink-soft">
        Tulisan pemohon tetap tersimpan di riwayat. Pemohon diberi tahu apa yang diubah dan alasannya.
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-4">
        <SubmitButton>Simpan perubahan</SubmitButton>
        <Link prefetch={false} href={back}>
          Batal
        </Link>
      </p>
    </ActionForm>
  );
}
