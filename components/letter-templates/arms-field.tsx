"use client";

import { useState } from "react";
import { describedBy, Field } from "@/components/forms/field";
import { useField } from "@/components/forms/form-context";
import { carriedPicture } from "./carried-picture";

/** As much as a form of the portal may post, with room for its other fields. */
const MOST = 900_000;
const TOO_LARGE =
  "Gambar ini lebih dari 900 kB dan tidak bisa dikecilkan di sini, jadi tidak dapat dikirim. Pilih yang lebih kecil.";
const HINT = "PNG atau JPEG. Gambar besar dikecilkan sendiri menjadi paling lebar 600 titik.";

/** The picture of the arms; a photo of any size becomes one that the form carries, or is told at once and left out. */
export function ArmsField({ formId }: { formId: string }) {
  const { id, error } = useField("arms");
  const [tooLarge, setTooLarge] = useState(false);

  async function choose(input: HTMLInputElement) {
    setTooLarge(false);
    const [file] = input.files ?? [];
    if (!file || file.size <= MOST) return;
    // Nothing is sent while it is made smaller.
    input.value = "";
    const small = await carriedPicture(file);
    if (!small || small.size > MOST) return setTooLarge(true);
    const carried = new DataTransfer();
    carried.items.add(small);
    input.files = carried.files;
  }

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
          onChange={({ currentTarget }) => choose(currentTarget)}
          className="block min-h-target w-full"
        />
      </Field>
    </div>
  );
}
