import { FormMark } from "@/components/forms/form-mark";
import { PlainField } from "@/components/forms/plain-field";
import { Button } from "@/components/ui/button";
import type { FormState, PlainFormAction } from "@/lib/domain/form-state";

export const PHONE_FORM = "buka-kasus";

type Props = { action: PlainFormAction; reference: string; page: string; told: FormState | null };

/** The one field between a stranger and the applicant's own page. */
export function PhoneForm({ action, reference, page, told }: Props) {
  return (
    <form id={PHONE_FORM} action={action} noValidate className="mt-4">
      <FormMark form={PHONE_FORM} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="page" value={[told?.values.page].flat()[0] ?? page} />
      <PlainField
        form={PHONE_FORM}
        name="phone"
        label="Nomor HP"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={200}
        told={told}
      />
      <Button type="submit" className="mt-4">
        Buka permohonan saya
      </Button>
    </form>
  );
}
