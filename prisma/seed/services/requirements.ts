import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { ServiceSlug } from "@/lib/domain/services";

type Item = Pick<RequirementEntry, "key" | "label" | "hint" | "kind" | "maxFiles" | "identity" | "counter">;

/** Everything a service may ask for. Which one asks for what stands below. */
const CATALOGUE = {
  ktp: {
    ...document("KTP", "Foto KTP asli yang jelas; NIK dan nama harus terbaca.", 2),
    identity: true,
    counter: true,
  },
  surat_usaha: {
    ...document(
      "Surat keterangan usaha dari desa",
      "Surat dari kantor desa atau kelurahan tempat usaha Anda, foto atau hasil pindai semua halaman.",
      5,
    ),
    counter: true,
  },
  email: fact("E-mail aktif", "Alamat e-mail yang bisa Anda buka sendiri; OSS mengirim surat aktivasi ke sana."),
  npwp: fact("NPWP", "15 atau 16 angka. Untuk perorangan, NPWP 16 angka sama dengan NIK."),
  nib: fact("NIB", "13 angka, bila usaha Anda sudah memilikinya."),
  foto_tempat: document("Foto tempat berjualan sekarang", "Foto dari depan, tampak lapak dan sekitarnya.", 5),
  foto_usaha: document("Foto usaha saat bekerja", "Foto Anda atau pekerja sedang bekerja dengan alat yang ada.", 5),
  foto_produk: document("Foto produk", "1 sampai 5 foto produk yang ingin ditampilkan, dengan cahaya terang.", 5),
  brosur: document("Daftar harga atau brosur alat", "Bila ada, dari toko atau penjual alat yang Anda minta.", 5),
  pirt: document("Sertifikat PIRT", "Bila ada: izin produksi pangan industri rumah tangga.", 3),
  halal: document("Sertifikat halal", "Bila ada.", 3),
  sertifikat_lain: document("Sertifikat lain", "Bila ada, misalnya merek, BPOM, atau penghargaan.", 5),
} satisfies Record<string, Omit<Item, "key">>;

export type RequirementKey = keyof typeof CATALOGUE;

/** The NIB SOP names its own papers; what the other two ask of an applicant is a proposal (usulan). */
export const REQUIREMENTS: Record<ServiceSlug, RequirementEntry[]> = {
  nib: asks({ 1: ["ktp", "surat_usaha"], 2: ["email", "npwp"] }, [], { proposed: false }),
  lapak: asks({ 1: ["ktp", "surat_usaha", "foto_tempat"] }, ["nib"]),
  peralatan: asks({ 2: ["ktp", "surat_usaha", "foto_usaha"] }, ["brosur", "nib"]),
  promosi: asks({ 3: ["ktp", "foto_produk"] }, ["pirt", "halal", "sertifikat_lain"]),
  pelatihan: asks({ 1: ["ktp"] }, ["surat_usaha", "nib"]),
};

function asks(
  required: Record<number, RequirementKey[]>,
  optional: RequirementKey[],
  { proposed } = { proposed: true },
): RequirementEntry[] {
  const rows = Object.keys(required).map(Number);
  return [
    ...rows.flatMap((row) => (required[row] ?? []).map((key) => entry(key, row, true, proposed))),
    ...optional.map((key) => entry(key, rows[0] ?? 1, false, proposed)),
  ];
}

function entry(key: RequirementKey, row: number, required: boolean, proposed: boolean): RequirementEntry {
  return { key, ...CATALOGUE[key], row, required, proposed };
}

function document(label: string, hint: string, maxFiles: number): Omit<Item, "key"> {
  return { label, hint, kind: "document", maxFiles };
}

function fact(label: string, hint: string): Omit<Item, "key"> {
  return { label, hint, kind: "fact", maxFiles: 0 };
}
