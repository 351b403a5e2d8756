"use client";

import { useState } from "react";
import { describedBy, Field } from "@/components/forms/field";
import { useField } from "@/components/forms/form-context";

/** As much as a form of the portal may post, with room for its other fields. */
const MOST = 900_000;
const TOO_LARGE = "Gambar ini lebih dari 900 kB, jadi tidak dapat dikirim. Pilih yang lebih kecil.";
const HINT = "PNG atau JPEG, paling besar 900 kB. Dikecilkan sendiri menjadi paling lebar 600 titik.";

/** The picture of the arms; one that the form could not carry is told at once and left out. */
export function ArmsField({ formId }: { formId: string }) {
  const { id, error } = useField("arms");
  const [tooLarge, setTooLarge] = useState(false);
  const said = tooLarge ? TOO_LARGE : error;
  return (
    <div className="mt-6">
      <Field id={id} label="Lambang daerah" hint={HINT} optional error={said}>
        <input
          id={id}
          form={formId}
          type="file"
          name="arms"
          accept="image/png,image/jpeg"
          aria-invalid={said ? true : undefined}
          aria-describedby={describedBy(id, HINT, said)}
          onChange={({ currentTarget }) => {
            const large = (currentTarget.files?.[0]?.size ?? 0) > MOST;
            setTooLarge(large);
            if (large) currentTarget.value = "";
          }}
          className="block min-h-target w-full"
        />
      </Field>
    </div>
  );
}
