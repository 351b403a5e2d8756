"use client";

import { cx } from "../ui/cx";
import { describedBy, Field, type FieldProps, inputClass } from "./field";
import { useField } from "./form-context";

const ACCEPT = "image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf";

/** The plain file input that works everywhere; the form around it must post multipart. */
export function FileField({
  name,
  label,
  hint,
  optional,
  error: givenError,
  multiple,
  accept = ACCEPT,
  required = !optional,
}: Omit<FieldProps, "defaultValue"> & { multiple?: boolean; accept?: string; required?: boolean }) {
  const field = useField(name, { error: givenError });
  const help = hint ?? "Foto (JPG, PNG, WebP, HEIC) atau PDF, paling besar 10 MB.";
  return (
    <Field id={field.id} label={label} hint={help} optional={optional} error={field.error}>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, help, field.error)}
        className={cx(
          inputClass(field.error),
          "file:mr-3 file:min-h-8 file:rounded-control file:border-2 file:border-line-strong file:bg-wash file:px-3 file:text-ink",
        )}
      />
    </Field>
  );
}
