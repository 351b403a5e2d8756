import "server-only";
import { FORGETFUL_FIELD, FORM_FIELD } from "@/lib/domain/form-state";

export type FormInput = Record<string, string | string[] | File | File[]>;

/**
 * The fields as a plain object: Next's own `$ACTION_*` keys and the name of the form fall away, a repeated
 * name becomes an array, an empty file input is no file.
 */
export function formValues(data: FormData): FormInput {
  const input: FormInput = Object.create(null);
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION_") || name === FORM_FIELD || name === FORGETFUL_FIELD) continue;
    const all = data.getAll(name).filter((value) => typeof value === "string" || !isNoFile(value));
    const [first, ...more] = all;
    if (first === undefined) continue;
    input[name] = more.length === 0 ? first : (all as string[] | File[]);
  }
  return { ...input };
}

/** What a file input sends while nothing is chosen; of a form sent by script Next hands on its missing name as the word. */
function isNoFile({ size, name }: File): boolean {
  return size === 0 && (name === "" || name === "undefined");
}

/** No keyboard types it and PostgreSQL's text cannot hold it. */
export function hasNul(input: FormInput): boolean {
  return Object.values(input)
    .flat()
    .some((value) => typeof value === "string" && value.includes("\u0000"));
}

/** The fields of a form that some database could keep; null: of none. */
export function readableValues(data: FormData): FormInput | null {
  const input = formValues(data);
  return hasNul(input) ? null : input;
}

/** A password never travels back to the page. */
const SECRET = /sandi|password|token|otp/i;

/** What the form shows again: text only. */
export function typedValues(input: FormInput): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(input)) {
    if (SECRET.test(name)) continue;
    const texts = [value].flat().filter((text) => typeof text === "string");
    if (texts.length > 0) typed[name] = Array.isArray(value) ? texts : (texts[0] as string);
  }
  return typed;
}
