/**
 * Standar Pelayanan (UU 25/2009, PermenPAN-RB 15/2014): fourteen parts. Six are
 * shown to the public, eight are the office's own.
 */
export const PUBLIC_PARTS = ["requirements", "procedure", "time", "cost", "product", "complaints"] as const;
export const INTERNAL_PARTS = [
  "legalBasis",
  "facilities",
  "competence",
  "supervision",
  "staff",
  "guarantee",
  "safety",
  "evaluation",
] as const;

export type PublicPart = (typeof PUBLIC_PARTS)[number];
export type InternalPart = (typeof INTERNAL_PARTS)[number];

export const STANDARD_PART_NAMES: Record<PublicPart | InternalPart, string> = {
  requirements: "Persyaratan",
  procedure: "Sistem, mekanisme, dan prosedur",
  time: "Jangka waktu penyelesaian",
  cost: "Biaya/tarif",
  product: "Produk pelayanan",
  complaints: "Penanganan pengaduan, saran, dan masukan",
  legalBasis: "Dasar hukum",
  facilities: "Sarana, prasarana, dan/atau fasilitas",
  competence: "Kompetensi pelaksana",
  supervision: "Pengawasan internal",
  staff: "Jumlah pelaksana",
  guarantee: "Jaminan pelayanan",
  safety: "Jaminan keamanan dan keselamatan pelayanan",
  evaluation: "Evaluasi kinerja pelaksana",
};

/** `proposed`: our wording (usulan), not yet confirmed by the office. */
export type StandardPart = { text: string[]; proposed: boolean };
export type ServiceStandard = Record<PublicPart | InternalPart, StandardPart>;
