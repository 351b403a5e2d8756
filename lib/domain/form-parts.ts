/** The sections that are answered by typing; documents and the check of the answers follow them. */
export const ANSWER_SECTIONS = ["identity", "business", "service"] as const;
export type AnswerSection = (typeof ANSWER_SECTIONS)[number];

/** Names of the form's pages, as they stand in the address. */
export const PARTS = ["identitas", "usaha", "layanan", "berkas", "periksa"] as const;
export type Part = (typeof PARTS)[number];

export const SECTION_OF_PART = { identitas: "identity", usaha: "business", layanan: "service" } as const;
export const PART_OF_SECTION = { identity: "identitas", business: "usaha", service: "layanan" } as const;

/** Address of one part; `after` brings back to the check page. Documents have a page of their own: only there the upload code is loaded. */
export function partAddress(slug: string, part?: Part, after?: "periksa"): string {
  const base = `/layanan/${slug}/ajukan`;
  if (!part) return base;
  if (part === "berkas") return `${base}/berkas`;
  return `${base}?bagian=${part}${after ? `&kembali=${after}` : ""}`;
}

type Onward = { after?: string | undefined; wishRefused?: boolean | undefined };

/** Where a whole section leads: onward, or back to the check page it was opened from; a refused wish is told there. */
export function addressAfter(slug: string, section: AnswerSection, { after, wishRefused }: Onward = {}): string {
  if (after === "periksa") return partAddress(slug, "periksa");
  const next = partAddress(slug, PARTS[PARTS.indexOf(PART_OF_SECTION[section]) + 1]);
  return wishRefused ? `${next}${next.includes("?") ? "&" : "?"}pilihan=tutup` : next;
}

const PART_TITLES: Record<Part, string> = {
  identitas: "Identitas Anda",
  usaha: "Usaha Anda",
  layanan: "Yang Anda perlukan",
  berkas: "Berkas",
  periksa: "Periksa, lalu kirim",
};

/** What the page's title begins with, so that the parts are told apart: "Usaha Anda – ". */
export function partTitle(part: unknown): string {
  const known = PARTS.find((name) => name === part);
  return known ? `${PART_TITLES[known]} – ` : "";
}
