import { ActionForm, CheckboxGroup, SubmitButton, TextArea } from "@/components/forms/when-shown";
import { recallAction, withdrawAction } from "@/lib/features/tracking/tracking.actions";

type Props = { reference: string; requestId: string };

export function RecallForm({ reference, requestId }: Props) {
  return (
    <ActionForm
      id="tarik"
      action={recallAction}
      className="mt-4"
      details={{
        summary: "Tarik kembali untuk diubah",
        className: "no-print mt-8",
        lead: (
          <p>
            Permohonan belum disentuh petugas, jadi masih bisa Anda ubah. Nomornya tetap; waktu dihitung dari awal saat
            dikirim lagi.
          </p>
        ),
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="requestId" value={requestId} />
      <SubmitButton variant="secondary">Tarik kembali</SubmitButton>
    </ActionForm>
  );
}

export function WithdrawForm({ reference, requestId }: Props) {
  return (
    <ActionForm
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
      <TextArea name="reason" label="Alasan" optional maxLength={500} />
      <CheckboxGroup name="sure" label="Konfirmasi" options={[{ value: "ya", label: "Ya, batalkan permohonan ini" }]} />
      <SubmitButton variant="danger" className="mt-4">
        Batalkan permohonan
      </SubmitButton>
    </ActionForm>
  );
}
