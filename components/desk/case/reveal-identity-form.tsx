import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { revealIdentityAction } from "@/lib/features/desk/case.actions";

/** The whole NIK is shown once, for a purpose; the look is written down with name, role and time. */
export function RevealIdentityForm({ reference }: { reference: string }) {
  return (
    <ActionForm
      id="lihat-nik"
      action={revealIdentityAction}
      details={{ summary: "Lihat NIK, tanggal lahir, dan NPWP", className: "no-print mt-4" }}
    >
      <input type="hidden" name="reference" value={reference} />
      <TextField
        name="purpose"
        label="Untuk keperluan"
        hint="Dicatat bersama nama, peran, dan waktu Anda."
        maxLength={200}
        requiredMessage="Tulis untuk keperluan apa."
      />
      <SubmitButton variant="secondary" className="mt-3">
        Tampilkan
      </SubmitButton>
    </ActionForm>
  );
}
