import { FORGETFUL_FIELD, FORM_FIELD } from "@/lib/domain/form-state";

/**
 * Says which form of its page is sent: what it is answered without a script is then shown at an address of the page
 * (platform/brought-answer.ts). The forms with a script carry it by themselves.
 */
export function FormMark({ form, forgetful = false }: { form: string; forgetful?: boolean | undefined }) {
  return (
    <>
      <input type="hidden" name={FORM_FIELD} value={form} />
      {forgetful && <input type="hidden" name={FORGETFUL_FIELD} value="1" />}
    </>
  );
}
