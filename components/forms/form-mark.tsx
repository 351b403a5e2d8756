import { FORM_FIELD } from "@/lib/domain/form-state";

/**
 * Says which form of its page is sent: what it is answered without a script is then shown at an address of the page
 * (platform/brought-answer.ts). The forms with a script carry it by themselves.
 */
export function FormMark({ form }: { form: string }) {
  return <input type="hidden" name={FORM_FIELD} value={form} />;
}
