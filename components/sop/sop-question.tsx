import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { RadioGroup } from "@/components/forms/choice-group";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { VersionField } from "@/components/forms/version-field";
import { FactList } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
import { SOP_ANSWER_WORDS, SOP_ANSWERS } from "@/lib/domain/sop-mark";
import type { SopQuestions } from "@/lib/features/sop/sop.queries";
import { answerMarkAction } from "@/lib/features/sop/sop-answers.actions";
import { MarkState } from "./sop-marks";

/** Whether words are missing depends on the answer. */
const ANSWER = { answer: ["note"] };

type Props = { questions: SopQuestions; news: boolean };

/** One open question after the other: what stands there, why it is asked, and what the office says. */
export function SopQuestion({ questions: { key, marks, place, version }, news }: Props) {
  const mark = marks[place - 1];
  const answered = marks.filter(({ answer }) => answer !== null).length;
  const address = `/petugas/sop/${key}/pertanyaan`;
  if (!mark) return <Notice tone="success" title="Tidak ada yang perlu dijawab pada SOP ini." className="mt-6" />;
  return (
    <>
      {news && <Notice tone="success" title="Jawaban disimpan." className="mt-4" />}
      {answered === marks.length && <Notice tone="success" title="Semua sudah dijawab." className="mt-4" />}
      <p className="mt-4 text-ink-soft">{`${answered} dari ${marks.length} sudah dijawab`}</p>
      <section aria-labelledby="hal" className="mt-2 max-w-read">
        <h2 id="hal" className="text-h2">{`${place}. ${mark.placeName}`}</h2>
        <FactList
          facts={[
            {
              term: mark.kind === "question" ? "Tertulis di naskah" : "Usulan portal",
              value: mark.wording || "(kosong)",
            },
            { term: "Mengapa ditanyakan", value: mark.why },
            { term: "Keadaan", value: <MarkState mark={mark} /> },
          ]}
        />
        <ActionForm id={`jawab-${place}`} action={answerMarkAction} mends={ANSWER} className="mt-4">
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="place" value={mark.place} />
          <input type="hidden" name="wording" value={mark.wording} />
          <VersionField version={version} />
          <RadioGroup
            name="answer"
            label="Jawaban kantor"
            options={SOP_ANSWERS.map((value) => ({ value, label: SOP_ANSWER_WORDS[value].choice }))}
            {...(mark.answer && { defaultValue: mark.answer.kind })}
          />
          <TextArea
            name="note"
            label="Keterangan"
            hint="Bila harus diubah: tulis bagaimana seharusnya. Bila belum bisa diputuskan: tulis mengapa."
            optional
            rows={3}
            maxLength={1_000}
            defaultValue={mark.answer?.note ?? ""}
          />
          <FormActions>
            <SubmitButton>Simpan dan lanjut</SubmitButton>
          </FormActions>
        </ActionForm>
      </section>
      <nav aria-label="Pertanyaan lain" className="no-print mt-6 flex flex-wrap gap-6">
        {place > 1 && (
          <Link href={`${address}?hal=${place - 1}`} prefetch={false}>
            Sebelumnya
          </Link>
        )}
        {place < marks.length && (
          <Link href={`${address}?hal=${place + 1}`} prefetch={false}>
            Lewati, ke berikutnya
          </Link>
        )}
      </nav>
    </>
  );
}
