import { LazyActionForm, LazySubmitButton, LazyTextArea } from "@/components/forms/when-shown";
import { OBJECTION_STANDARD } from "@/lib/domain/objection";
import { formatStandard } from "@/lib/domain/workflow/words";
import { objectAction } from "@/lib/features/tracking/tracking.actions";

type Props = { reference: string; requestId: string };

/** Once, within the term: somebody above the role that rejected decides it. */
export function ObjectionForm({ reference, requestId }: Props) {
  return (
    <LazyActionForm
      id="keberatan"
      action={objectAction}
      className="mt-4"
      details={{
        summary: "Ajukan keberatan",
        className: "no-print mt-4 max-w-read",
        lead: (
          <p>
            Tulis mengapa menurut Anda keputusan itu keliru. Yang memutuskan bukan yang menolak, paling lambat{" "}
            {formatStandard(OBJECTION_STANDARD)}, gratis. Kalau dikabulkan, permohonan Anda diperiksa sekali lagi.
            Keberatan hanya bisa diajukan satu kali.
          </p>
        ),
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="requestId" value={requestId} />
      <LazyTextArea
        name="reason"
        label="Alasan keberatan"
        maxLength={1000}
        requiredMessage="Tulis alasan keberatan Anda."
      />
      <LazySubmitButton className="mt-4">Kirim keberatan</LazySubmitButton>
    </LazyActionForm>
  );
}
