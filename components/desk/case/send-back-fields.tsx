import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ROLE_NAMES, type Role } from "@/lib/domain/roles";
import type { Verb } from "@/lib/domain/workflow";
import { VERB_WORDS } from "@/lib/domain/workflow/words";

type Earlier = { id: string; row: number; verb: string; role: string };

export const SEND_BACK_WORDS =
  "Semua langkah sesudahnya dikerjakan lagi sebagai putaran baru; putaran lama tetap terlihat.";

/** To which earlier duty, and why; of a case and of a programme alike. */
export function SendBackFields({ duties, to }: { duties: readonly Earlier[]; to: readonly string[] }) {
  const options = duties
    .filter((one) => to.includes(one.id))
    .map(({ id, row, verb, role }) => ({
      value: id,
      label: `Langkah ${row}: ${VERB_WORDS[verb as Verb]} (${ROLE_NAMES[role as Role]})`,
    }));
  return (
    <>
      <SelectField name="to" label="Ke tugas" options={options} />
      <TextArea name="reason" label="Alasan" maxLength={1000} requiredMessage="Tulis alasannya." />
      <SubmitButton variant="secondary" className="mt-3">
        Kembalikan
      </SubmitButton>
    </>
  );
}
