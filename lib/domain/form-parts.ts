/** The sections that are answered by typing; documents and the check of the answers follow them. */
export const ANSWER_SECTIONS = ["identity", "business", "service"] as const;
export type AnswerSection = (typeof ANSWER_SECTIONS)[number];

/** Where the walk begins, what is no page of questions, and the list of all of it; as they stand in the address. */
export const FIRST_PART = "identitas";
export const PAPERS_PART = "berkas";
export const CHECK_PART = "periksa";
export const OVERVIEW_PART = "daftar";

/**
 * Address of one part of the form; `after` brings back to the check page. Documents have a page of their own: only
 * there the upload code is loaded.
 */
export function partAddress(slug: string, part?: string, after?: typeof CHECK_PART): string {
  const base = `/layanan/${slug}/ajukan`;
  if (!part) return base;
  if (part === PAPERS_PART) return `${base}/${PAPERS_PART}`;
  return `${base}?bagian=${part}${after ? `&kembali=${after}` : ""}`;
}

/** The same, with what its last answer found missing: asked by a link, so that going back to it posts nothing. */
export function answerAddress(slug: string, part: string, { after, compare }: { after: boolean; compare: string[] }) {
  return `${partAddress(slug, part, after ? CHECK_PART : undefined)}&${ANSWER_KEY}=${compare.join(".")}`;
}

/** Names, with a dot between, the fields that were read from the NIK and are to be compared. */
export const ANSWER_KEY = "lengkapi";

/** The same, at one field: the browser goes there by itself. `name`: as the form of the page calls it. */
export function fieldAddress(slug: string, part: string, name: string): string {
  return `${partAddress(slug, part, CHECK_PART)}#${FORM_ID}-${name}`;
}

/** What the fields of a page of questions begin their ids with. */
export const FORM_ID = "isian";

type Onward = { after?: string | undefined; wishRefused?: boolean | undefined };

/** Where a whole page leads: onward, or back to the check page it was opened from; a refused wish is told there. */
export function addressAfter(slug: string, next: string, { after, wishRefused }: Onward = {}): string {
  if (after === CHECK_PART) return partAddress(slug, CHECK_PART);
  const address = partAddress(slug, next);
  return wishRefused ? `${address}${address.includes("?") ? "&" : "?"}pilihan=tutup` : address;
}
