import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ROLE_NAMES, type Role } from "@/lib/domain/roles";
import { sendBackAction } from "@/lib/features/desk/duty.actions";
import type { PanelView } from "./panel-view";
import { RunField } from "./run-field";

type Props = { view: PanelView; duty: string | undefined; to: readonly string[] };

/** Asks to which earlier duty, and why; the same for a case and a programme. */
export function SendBackForm({ view, duty, to }: Props) {
  if (!duty || to.length === 0) return null;
  const options = view.duties
    .filter(({ id }) => to.includes(id))
    .map(({ id, row, task, role }) => ({
      value: id,
      label: `Langkah ${row}: ${task} (${ROLE_NAMES[role as Role]})`,
    }));
  return (
    <ActionForm
      id="mundurkan"
      action={sendBackAction}
      className="mt-3"
      details={{
        summary: "Kembalikan ke langkah sebelumnya",
        className: "mt-4",
        lead: (
          <p className="text-small">
            Semua langkah sesudahnya dikerjakan lagi sebagai putaran baru; putaran lama tetap terlihat.
          </p>
        ),
      }}
    >
      <RunField run={view.run} />
      <input type="hidden" name="duty" value={duty} />
      <SelectField name="to" label="Ke tugas" options={options} />
      <TextArea name="reason" label="Alasan" maxLength={1000} requiredMessage="Tulis alasannya." />
      <SubmitButton variant="secondary" className="mt-3">
        Kembalikan
      </SubmitButton>
    </ActionForm>
  );
}
