import { DocumentField } from "@/components/documents/document-field";
import { LazyActionForm, LazyCheckboxGroup, LazySubmitButton, LazyVersionField } from "@/components/forms/when-shown";
import { OFFICE } from "@/lib/domain/office";
import { formatDate, type WitaDate } from "@/lib/domain/working-time";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { resubmitAction } from "@/lib/features/tracking/tracking.actions";
import type { OwnCase, ReturnedField } from "@/lib/features/tracking/tracking.queries";
import { AnswerField } from "./answer-field";

type Props = { view: OwnCase; documents: ListedDocument[]; requestId: string; today: WitaDate };

/** Only the returned items open, each with the office's reason. */
export function CorrectionForm({ view, documents, requestId, today }: Props) {
  const answers = firstOfEach(view.returned);
  const files = view.returned.filter((item) => item.field === null);
  const bringable = files.filter((item) => item.bringable);
  return (
    <section aria-labelledby="perbaikan" className="no-print mt-8 max-w-read border-l-4 border-warning pl-4">
      <h2 id="perbaikan" className="text-h2">
        Yang perlu diperbaiki
      </h2>
      {view.dueOn && (
        <p className="mt-1">
          {view.dueOn < today
            ? `Batasnya ${formatDate(view.dueOn)}, sudah lewat. Masih boleh dikirim sekarang; makin cepat, makin cepat selesai.`
            : `Paling lambat ${formatDate(view.dueOn)}. Lewat tanggal itu masih boleh, tetapi selesainya lebih lama.`}
        </p>
      )}
      {files.map((item) => (
        <div key={item.key} className="mt-6">
          <DocumentField
            owner={{ kind: "correction", reference: view.reference, applicationId: view.applicationId }}
            requirement={{
              key: item.key,
              label: item.label,
              hint: "",
              required: true,
              maxFiles: item.maxFiles,
              identity: item.key in view.stamps,
            }}
            reason={item.reason}
            stamp={view.stamps[item.key]}
            documents={documents.filter((document) => document.requirementKey === item.key && !document.superseded)}
            back={`/lacak/${view.reference}?kabar=berkas`}
          />
        </div>
      ))}
      <LazyActionForm id="perbaiki" action={resubmitAction} className="mt-6">
        <input type="hidden" name="reference" value={view.reference} />
        <input type="hidden" name="requestId" value={requestId} />
        <LazyVersionField version={view.version} />
        {bringable.length > 0 && (
          <LazyCheckboxGroup
            name="bring"
            label="Tidak bisa memfoto?"
            optional
            hint={`Centang yang akan Anda bawa ke ${OFFICE.name}, ${OFFICE.address}. Bawa yang asli; permohonan dilanjutkan sesudah kami terima.`}
            options={bringable.map(({ key, label }) => ({ value: key, label: `${label} akan saya bawa ke kantor` }))}
          />
        )}
        {answers.map((item) => (
          <AnswerField
            key={item.field}
            name={item.field}
            label={item.label}
            question={item.question}
            optional={item.optional}
            hint={<Reasons of={view.returned.filter((entry) => entry.field === item.field)} />}
            value={item.value}
          />
        ))}
        <LazySubmitButton className="mt-6">Kirim perbaikan</LazySubmitButton>
      </LazyActionForm>
    </section>
  );
}

/** The office's own words, next to the field they are about. */
function Reasons({ of }: { of: ReturnedField[] }) {
  return of.map((item) => (
    <p key={item.key} className="font-semibold text-danger">
      {item.reason}
    </p>
  ));
}

/** An answer may be returned twice, by itself and as the requirement it stands for; it is asked once. */
function firstOfEach(returned: ReturnedField[]) {
  const answers = returned.flatMap((item) => (item.field === null ? [] : [{ ...item, field: item.field }]));
  return answers
    .filter((item, index) => answers.findIndex((answer) => answer.field === item.field) === index)
    .map((item) => ({
      ...item,
      optional: answers.every(({ field, optional }) => field !== item.field || optional),
    }));
}
