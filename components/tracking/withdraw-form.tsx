import { LazyActionForm, LazyCheckboxGroup, LazySubmitButton, LazyTextArea } from "@/components/forms/when-shown";
import { withdrawAction } from "@/lib/features/tracking/tracking.actions";

type Props = { reference: string; requestId: string };

export function WithdrawForm({ reference, requestId }: Props) {
  return (
    <LazyActionForm
      id="batal"
      action={withdrawAction}
      className="mt-4"
      details={{
        summary: "Batalkan permohonan",
        className: "no-print",
        lead: <p>Permohonan yang dibatalkan tidak diproses lagi. Anda boleh mengajukan yang baru kapan saja.</p>,
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="requestId" value={requestId} />
      <LazyTextArea name="reason" label="Alasan" optional maxLength={500} />
      <LazyCheckboxGroup
        name="sure"
        label="Konfirmasi"
        options={[{ value: "ya", label: "Ya, batalkan permohonan ini" }]}
      />
      <LazySubmitButton variant="danger" className="mt-4">
        Batalkan permohonan
      </LazySubmitButton>
    </LazyActionForm>
  );
}
