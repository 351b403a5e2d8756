import type { SopActor } from "../sop-document";
import { DUTY_ROLES } from "./duty-fields";
import { type ReadForm, reader, type Texts } from "./typed";

/** As many columns of doers as a sheet may have (SopHeader). */
export const MOST_COLUMNS = 10;

export function columnField(index: number, part: "label" | "role"): string {
  return `c${index}.${part}`;
}

export function columnFields(columns: readonly SopActor[]): Texts {
  return Object.fromEntries(
    columns.flatMap(({ label, role }, index) => [
      [columnField(index, "label"), label],
      [columnField(index, "role"), role],
    ]),
  );
}

/** One column a doer, in the order of the places; a place without a word is none. */
export function readColumns(texts: Texts): ReadForm<SopActor[]> {
  const form = reader(texts);
  const columns: SopActor[] = [];
  for (let index = 0; index < MOST_COLUMNS; index += 1) {
    const label = form.line(columnField(index, "label"), 200);
    if (label === "") continue;
    const role = DUTY_ROLES.find((one) => one === form.textOf(columnField(index, "role")));
    if (!role) form.wrong(columnField(index, "role"), "Pilih siapa yang dimaksud kolom ini.");
    else if (columns.some((column) => column.role === role))
      form.wrong(columnField(index, "role"), "Kolom lain sudah untuk orang ini.");
    else columns.push({ label, role });
  }
  if (columns.length === 0)
    form.wrong(columnField(0, "label"), "Lembar SOP perlu paling sedikit satu kolom pelaksana.");
  return Object.keys(form.errors).length > 0 ? { ok: false, errors: form.errors } : { ok: true, value: columns };
}
