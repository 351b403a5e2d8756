/** The sections that are answered by typing; documents and the check of the answers follow them. */
export const ANSWER_SECTIONS = ["identity", "business", "service"] as const;
export type AnswerSection = (typeof ANSWER_SECTIONS)[number];

/** Names of the form's pages, as they stand in the address. */
export const PARTS = ["identitas", "usaha", "layanan", "berkas", "periksa"] as const;
export type Part = (typeof PARTS)[number];

export const SECTION_OF_PART = { identitas: "identity", usaha: "business", layanan: "service" } as const;
export const PART_OF_SECTION = { identity: "identitas", business: "usaha", service: "layanan" } as const;
