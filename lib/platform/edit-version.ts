import "server-only";
import { createHash } from "node:crypto";

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

/** Said to whoever would have overwritten somebody else's change. */
export function changedSentence(fields: readonly string[]): string {
  return `Sementara formulir ini terbuka, orang lain sudah mengubah ${fields.join(", ")}. Perubahan Anda belum disimpan dan masih ada di sini; buka halaman ini di tab lain untuk melihat yang terbaru, lalu muat ulang sebelum menyimpan.`;
}

function hashOf(field: string, value: unknown): string {
  const text = JSON.stringify(value ?? null, (_key, inner) => (typeof inner === "bigint" ? inner.toString() : inner));
  return createHash("sha256").update(`${field}\n${text}`).digest("base64url").slice(0, 10);
}
