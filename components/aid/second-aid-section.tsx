import { ActionForm } from "@/components/forms/action-form";
import { RadioGroup } from "@/components/forms/choice-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { formatReference } from "@/lib/domain/reference-number";
import { formatDateTime } from "@/lib/domain/working-time";
import { answerSecondAidAction, askSecondAidAction } from "@/lib/features/aid/aid.actions";
import type { SecondAid } from "@/lib/features/aid/second-aid.queries";

type Props = { reference: string; secondAid: SecondAid };

/** Rule 18: the person has the same aid already; one asks with a reason, another answers. */
export function SecondAidSection({ reference, secondAid }: Props) {
  const { received, isWaiting, asked, answer, mayAsk, mayAnswer } = secondAid;
  return (
    <section
      aria-labelledby="bantuan-kedua"
      className="mt-6 max-w-read border-l-4 border-warning bg-warning-wash px-4 py-3"
    >
      <h2 id="bantuan-kedua" className="text-h2">
        Bantuan yang sama untuk kedua kalinya
      </h2>
      <p className="mt-1">
        Orang ini sudah menerima bantuan yang sama, atau sedang mendapat tempat untuknya:{" "}
        <span className="font-mono">{received.map(formatReference).join(", ")}</span>.
        {isWaiting &&
          !answer?.approved &&
          " Ia baru bisa dimasukkan ke kegiatan dengan alasan dan persetujuan Kepala Bidang atau Kepala Dinas."}
      </p>
      {asked && <Said who={`Diminta ${asked.by}`} at={asked.at} reason={asked.reason} />}
      {answer && (
        <Said
          who={`${answer.approved ? "Disetujui" : "Tidak disetujui"} ${answer.by}`}
          at={answer.at}
          reason={answer.reason}
        />
      )}
      {asked && !answer && !mayAnswer && (
        <p className="mt-2">
          {isWaiting
            ? "Menunggu jawaban Kepala Bidang atau Kepala Dinas."
            : "Tidak dijawab: permohonan ini tidak lagi menunggu kegiatan."}
        </p>
      )}
      {mayAnswer && <AnswerForm reference={reference} />}
      {mayAsk && <AskForm reference={reference} again={answer !== null} />}
    </section>
  );
}

function Said({ who, at, reason }: { who: string; at: Date; reason: string }) {
  return (
    <p className="mt-2 whitespace-pre-line">
      <strong>{who}</strong>, {formatDateTime(at)}: {reason}
    </p>
  );
}

function AskForm({ reference, again }: { reference: string; again: boolean }) {
  return (
    <ActionForm id="minta" action={askSecondAidAction} className="no-print mt-3">
      <input type="hidden" name="reference" value={reference} />
      <TextArea
        name="reason"
        label="Alasan orang ini perlu dibantu lagi"
        hint="Dibaca yang menjawab dan tersimpan dalam riwayat; pemohon tidak membacanya."
        maxLength={1000}
        rows={2}
        requiredMessage="Tulis alasan orang ini perlu dibantu lagi."
      />
      <SubmitButton className="mt-3">{again ? "Minta persetujuan lagi" : "Minta persetujuan"}</SubmitButton>
    </ActionForm>
  );
}

function AnswerForm({ reference }: { reference: string }) {
  return (
    <ActionForm id="jawab" action={answerSecondAidAction} className="no-print mt-3">
      <input type="hidden" name="reference" value={reference} />
      <RadioGroup
        name="approved"
        label="Apakah bantuan kedua ini disetujui?"
        options={[
          { value: "ya", label: "Disetujui" },
          { value: "tidak", label: "Tidak disetujui" },
        ]}
        requiredMessage="Pilih disetujui atau tidak."
      />
      <TextArea
        name="reason"
        label="Alasan jawaban"
        hint="Dibaca yang meminta dan tersimpan dalam riwayat; pemohon tidak membacanya."
        maxLength={1000}
        rows={2}
        requiredMessage="Tulis alasannya; yang meminta akan membacanya."
      />
      <SubmitButton className="mt-3">Simpan jawaban</SubmitButton>
    </ActionForm>
  );
}
