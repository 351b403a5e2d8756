import type { Part } from "@/lib/features/applications/drafts/schema";

/** Address of one part of the form; `after` brings back to the check page. */
export function partAddress(slug: string, part?: Part, after?: "periksa"): string {
  const base = `/layanan/${slug}/ajukan`;
  if (!part) return base;
  return `${base}?bagian=${part}${after ? `&kembali=${after}` : ""}`;
}
