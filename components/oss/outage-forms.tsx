import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { beginOutageAction, endOutageAction } from "@/lib/features/oss/oss.actions";

type BeginProps = { requestId: string; reference?: string; folded?: boolean };

/** Filled in as it mostly is, so that one press does it. `reference`: the case to come back to. */
export function BeginOutageForm({ requestId, reference, folded }: BeginProps) {
  const fold = { summary: "OSS tidak bisa dibuka", className: "no-print" };
  return (
    <ActionForm id="oss-terganggu" action={beginOutageAction} className="max-w-read" {...(folded && { details: fold })}>
      <input type="hidden" name="requestId" value={requestId} />
      {reference && <input type="hidden" name="reference" value={reference} />}
      <TextField
        name="reason"
        label="Apa yang tidak jalan"
        autoComplete="off"
        maxLength={200}
        defaultValue="oss.go.id tidak bisa dibuka"
        requiredMessage="Tulis apa yang tidak jalan di OSS."
      />
      <p className="no-print mt-1 text-small text-ink-soft">
        Berlaku sekaligus untuk semua permohonan NIB: waktunya berhenti sejak tombol ini ditekan.
      </p>
      <SubmitButton variant="secondary" className="mt-2" pendingLabel="Menandai…">
        OSS terganggu
      </SubmitButton>
    </ActionForm>
  );
}

export function EndOutageForm({ outage, reference }: { outage: string; reference?: string }) {
  return (
    <ActionForm id="oss-pulih" action={endOutageAction} className="no-print mt-2">
      <input type="hidden" name="outage" value={outage} />
      {reference && <input type="hidden" name="reference" value={reference} />}
      <SubmitButton variant="secondary" pendingLabel="Menandai…">
        OSS pulih
      </SubmitButton>
    </ActionForm>
  );
}
