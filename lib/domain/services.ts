/**
 * The five services the office offers through its three SOPs. The catalogue in
 * the database is seeded from here and may be edited; slug, letter and kind may
 * not, for addresses, references and code depend on them.
 */
export const SERVICE_SLUGS = ["nib", "lapak", "peralatan", "promosi", "pelatihan"] as const;
export type ServiceSlug = (typeof SERVICE_SLUGS)[number];

export const SOP_KEYS = ["fasilitasi", "pelatihan", "nib"] as const;
export type SopKey = (typeof SOP_KEYS)[number];

/** Single: one case, one citizen. The others are gathered into a programme. */
export type ServiceKind = "single" | "stall_proposal" | "equipment_proposal" | "promotion" | "training";

export type ServiceFacts = {
  slug: ServiceSlug;
  /** In the reference; from the alphabet that cannot be misread, so lapak has K of kaki lima. */
  letter: string;
  name: string;
  summary: string;
  sop: SopKey;
  rows: readonly number[];
  kind: ServiceKind;
};

export const SERVICES: readonly ServiceFacts[] = [
  {
    slug: "nib",
    letter: "N",
    name: "Bantuan NIB",
    summary: "Petugas membantu Anda mendaftarkan usaha di OSS sampai Nomor Induk Berusaha (NIB) terbit.",
    sop: "nib",
    rows: [1, 2, 3, 4, 5],
    kind: "single",
  },
  {
    slug: "lapak",
    letter: "K",
    name: "Bantuan Lapak PKL",
    summary: "Kami mengusulkan bantuan lapak berjualan untuk pedagang kaki lima dan usaha mikro.",
    sop: "fasilitasi",
    rows: [1],
    kind: "stall_proposal",
  },
  {
    slug: "peralatan",
    letter: "A",
    name: "Bantuan Peralatan",
    summary: "Kami mengusulkan bantuan peralatan kerja yang dibutuhkan usaha mikro Anda.",
    sop: "fasilitasi",
    rows: [2],
    kind: "equipment_proposal",
  },
  {
    slug: "promosi",
    letter: "P",
    name: "Promosi Produk UMKM",
    summary: "Produk Anda kami ikutkan dalam jadwal pameran dan promosi UMKM.",
    sop: "fasilitasi",
    rows: [3],
    kind: "promotion",
  },
  {
    slug: "pelatihan",
    letter: "T",
    name: "Pelatihan",
    summary: "Ikuti pelatihan bagi pelaku usaha mikro dan kecil yang kami selenggarakan.",
    sop: "pelatihan",
    rows: [1, 2, 3, 4, 5, 6],
    kind: "training",
  },
];

/** For a dense table. */
export const SERVICE_SHORT: Record<ServiceSlug, string> = {
  nib: "NIB",
  lapak: "Lapak PKL",
  peralatan: "Peralatan",
  promosi: "Promosi",
  pelatihan: "Pelatihan",
};

export function findService(slug: string): ServiceFacts | null {
  return SERVICES.find((service) => service.slug === slug) ?? null;
}

export function isServiceSlug(value: string): value is ServiceSlug {
  return (SERVICE_SLUGS as readonly string[]).includes(value);
}
