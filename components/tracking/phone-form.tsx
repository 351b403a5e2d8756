import { FormMark } from "@/components/forms/form-mark";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import type { FormState, PlainFormAction } from "@/lib/domain/form-state";

export const PHONE_FORM = "buka-kasus";
const FIELD = `${PHONE_FORM}-phone`;
const WRONG = `${FIELD}-salah`;

type Props = { action: PlainFormAction; reference: string; page: string; told: FormState | null };

/**
 * The one field between a stranger and the applicant's own page. No script comes with it: what was answered is brought
 * to the page that is asked for next (`told`).
 */
export function PhoneForm({ action, reference, page, told }: Props) {
  const error = told ? (told.errors.phone ?? told.message) : undefined;
  return (
    <form id={PHONE_FORM} action={action} noValidate className="mt-4">
      <FormMark form={PHONE_FORM} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="page" value={[told?.values.page].flat()[0] ?? page} />
      <div className={cx(error && "border-l-4 border-danger pl-4")}>
        <label htmlFor={FIELD} className="block font-semibold">
          Nomor HP
        </label>
        {error && (
          <p id={WRONG} className="font-semibold text-danger">
            <span className="sr-only">Perlu diperbaiki: </span>
            {error}
          </p>
        )}
        <input
          id={FIELD}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={200}
          required
          defaultValue={[told?.values.phone].flat()[0]}
          // biome-ignore lint/a11y/noAutofocus: whoever is led back meets the field that is wrong first
          autoFocus={error !== undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? WRONG : undefined}
          className={cx(
            "mt-1.5 block min-h-target w-full max-w-80 rounded-control border-2 bg-paper px-3 py-2 text-base text-ink",
            error ? "border-danger" : "border-line-strong",
          )}
        />
      </div>
      <Button type="submit" className="mt-4">
        Buka permohonan saya
      </Button>
    </form>
  );
}
