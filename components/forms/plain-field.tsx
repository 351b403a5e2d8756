import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";
import type { FormState } from "@/lib/domain/form-state";

type Native = Pick<ComponentProps<"input">, "type" | "inputMode" | "autoComplete" | "maxLength">;
type Props = Native & { form: string; name: string; label: string; hint?: string; told: FormState | null };

/**
 * The one field of a form that no script comes with (`form`: its id). What the form was answered is brought to the page
 * that is asked for next (`told`) and stands here, also what is said of the whole form.
 */
export function PlainField({ form, name, label, hint, told, ...native }: Props) {
  const id = `${form}-${name}`;
  const error = told ? (told.errors[name] ?? told.message) : undefined;
  const about = [hint && `${id}-petunjuk`, error && `${id}-salah`].filter(Boolean).join(" ");
  return (
    <div className={cx(error && "border-l-4 border-danger pl-4")}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-petunjuk`} className="text-small text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-salah`} className="font-semibold text-danger">
          <span className="sr-only">Perlu diperbaiki: </span>
          {error}
        </p>
      )}
      <input
        {...native}
        id={id}
        name={name}
        required
        defaultValue={[told?.values[name]].flat()[0]}
        // biome-ignore lint/a11y/noAutofocus: whoever is led back meets the field that is wrong first
        autoFocus={error !== undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={about || undefined}
        className={cx(
          "mt-1.5 block min-h-target w-full max-w-80 rounded-control border-2 bg-paper px-3 py-2 text-base text-ink",
          error ? "border-danger" : "border-line-strong",
        )}
      />
    </div>
  );
}
