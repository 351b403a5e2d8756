import "server-only";
import { createHash } from "node:crypto";
import { refused } from "./refusal";

/** What a form showed when it was opened: one short hash a field, so that a later form is told what has changed since. */
export type EditVersion = string;

/** `shown`: field → value as it stands; the same record gives the same version. No value can be read from it. */
export function editVersion(shown: Readonly<Record<string, unknown>>): EditVersion {
  return Object.entries(shown)
    .map(([field, value]) => `${field}:${hashOf(field, value)}`)
    .sort()
    .join(",");
}

/** The fields that are no longer as the form showed them; a version that is none of ours means all of them. */
export function changedSince(version: EditVersion, now: Readonly<Record<string, unknown>>): string[] {
  const known = new Map(version.split(",").map((part) => part.split(":") as [string, string | undefined]));
  const fields = new Set([...[...known.keys()].filter((field) => field !== ""), ...Object.keys(now)]);
  return [...fields].filter(
    (field) => known.get(field) !== (Object.hasOwn(now, field) ? hashOf(field, now[field]) : undefined),
  );
}

/** What a form edits, by its field; an empty field is an empty text, "" or null alike. */
export type Edited = Readonly<Record<string, string | number | null | undefined>>;

/** The version of an edit form, to be posted with it as `version`. */
export function formVersion(edited: Edited): EditVersion {
  return editVersion(textsOf(edited));
}

type Edit<F extends string> = {
  /** What the form showed, as posted. */
  version: EditVersion;
  /** As it stands, read under the lock, and as the form wants it. */
  now: Record<F, Edited[string]>;
  wanted: Record<F, Edited[string]>;
  /** The fields in words, for whoever hears what changed. */
  labels: Record<NoInfer<F>, string>;
  /** What stands there now, in words; null: as the text says it. */
  say?: (field: NoInfer<F>, text: string) => string | null;
  words?: StaleWords | undefined;
};

/** `by`: who changed it; `press`: what their button does. */
export type StaleWords = { by: string; press: string };
const USUAL: StaleWords = { by: "orang lain", press: "simpan" };

/**
 * Two with one form open: the later one would undo what the earlier changed. Null: nothing of theirs would be undone.
 * Otherwise a refusal that names what changed and what stands there now, and lays over the form: what its user touched
 * stays as typed, the rest follows, and so does the version. Whoever has seen it can save with the next press.
 */
export function staleEdit<F extends string>({
  version,
  now,
  wanted,
  labels,
  say,
  words: { by, press } = USUAL,
}: Edit<F>) {
  const [stands, typed] = [textsOf(now), textsOf(wanted)];
  const changed = new Set(changedSince(version, stands));
  const undone = (Object.keys(labels) as F[]).filter((field) => changed.has(field) && stands[field] !== typed[field]);
  if (undone.length === 0) return null;
  const untouched = new Set(Object.keys(typed).filter((field) => !changedSince(version, typed).includes(field)));
  const values = Object.fromEntries(
    Object.keys(stands).map((field) => [field, (untouched.has(field) ? stands[field] : typed[field]) ?? ""]),
  );
  const words = undone.map((field) => `${labels[field]} (kini ${inWords(field, stands[field] ?? "", say)})`);
  return {
    ...refused("changed_meanwhile"),
    sentence: `Sementara formulir ini terbuka, ${by} mengubah ${listed(words)}. Perubahan Anda belum disimpan dan masih ada di sini. Isian yang tidak Anda ubah sudah mengikuti yang terbaru; periksa, lalu ${press} sekali lagi.`,
    values: { ...values, version: editVersion(stands) } as Record<string, string>,
  };
}

/** Whoever takes something away has read it as it stands: otherwise it goes by the next press, knowingly. */
export function staleRemoval<F extends string>({ version, now, labels, say }: Omit<Edit<F>, "wanted" | "words">) {
  const stands = textsOf(now);
  const changed = new Set(changedSince(version, stands));
  const named = (Object.keys(labels) as F[]).filter((field) => changed.has(field));
  if (named.length === 0) return null;
  const words = named.map((field) => `${labels[field]} (kini ${inWords(field, stands[field] ?? "", say)})`);
  return {
    ...refused("changed_meanwhile"),
    sentence: `Sementara formulir ini terbuka, orang lain mengubah ${listed(words)}. Belum dihapus; bila memang mau dihapus, tekan hapus sekali lagi.`,
    values: { version: editVersion(stands) } as Record<string, string>,
  };
}

const MOST_NAMED = 12;

function listed(words: string[]): string {
  const more = words.length - MOST_NAMED;
  return more > 0 ? `${words.slice(0, MOST_NAMED).join(", ")}, dan ${more} lainnya` : words.join(", ");
}

const LONGEST = 80;

function inWords<F extends string>(field: F, text: string, say?: (field: F, text: string) => string | null): string {
  const said = say?.(field, text) ?? null;
  if (said !== null) return said;
  if (text === "") return "kosong";
  return text.length > LONGEST ? `“${text.slice(0, LONGEST)}…”` : `“${text}”`;
}

function textsOf(edited: Edited): Record<string, string> {
  return Object.fromEntries(
    Object.entries(edited).map(([field, value]) => [field, `${value ?? ""}`.replace(/\r\n?/g, "\n").trim()]),
  );
}

/** In hex: no word and no number of a person is ever spelled by chance. */
function hashOf(field: string, value: unknown): string {
  const text = JSON.stringify(value ?? null, (_key, inner) => (typeof inner === "bigint" ? inner.toString() : inner));
  return createHash("sha256").update(`${field}\n${text}`).digest("hex").slice(0, 12);
}
