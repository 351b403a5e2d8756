import { quotaHead } from "./programmes";

/**
 * Every thing that a row of the audit may tell beside its act, and how the office says it; null is said by the act
 * itself. A new key is written here first: the compiler refuses a detail that has no words.
 */
export const AUDIT_LABELS = {
  after: "Sesudah",
  agenda: "Nomor agenda",
  answer: "Jawaban",
  as: "Bentuk berkas",
  assignee: "Kepada",
  because: "Sebab",
  before: "Sebelum",
  code: "Kalimat siap pakai",
  codes: "Kalimat siap pakai",
  command: null,
  count: "Banyaknya",
  created: "Usaha baru di data",
  decision: "Keputusan",
  decree: "Nomor surat keputusan",
  disposition: "Disposisi",
  duty: "Tugas",
  effectiveFrom: "Berlaku mulai",
  fields: "Kolom",
  filters: "Saringan",
  first: "Nomor pertama",
  for: "Untuk",
  format: "Bentuk berkas",
  from: "Dari",
  grant: "Peran yang diberikan",
  hours: "Jam kerja",
  how: "Cara",
  in: "Yang masuk",
  items: "Hal",
  kind: "Jenis",
  last: "Hari terakhir",
  letters: "Surat",
  linkBy: "Tautan dibuat oleh",
  made: "Yang dibuat",
  mail: "Kabar lewat e-mail",
  mentioned: "Yang disebut",
  name: "Nama",
  note: "Catatan",
  number: "Nomor",
  of: "Dari",
  office: "Milik kantor",
  other: "Yang lain",
  out: "Yang keluar",
  part: "Bagian",
  passedOver: "Yang dilewati",
  place: "Tempat di SOP",
  portal: "Kabar di portal",
  press: "Tindakan",
  programmeId: "Kegiatan",
  purpose: "Keperluan",
  query: "Saringan",
  quota: quotaHead(),
  reason: "Alasan",
  related: "Permohonan terkait",
  requirement: "Persyaratan",
  restsUntil: "Berlaku setelah",
  role: "Peran",
  roles: "Peran",
  row: "Baris",
  security: "Sifat surat",
  service: "Layanan",
  services: "Layanan",
  settled: "Yang diputuskan sekaligus",
  size: "Ukuran",
  skipped: "Nomor yang dilompati",
  stampedBy: "Tulisan pengaman",
  standsFor: "Menggantikan",
  status: "Keadaan",
  step: "Langkah",
  tie: "Hubungan",
  to: "Sampai",
  together: "Sekaligus",
  type: "Bentuk",
  until: "Sampai",
  version: "Versi",
  way: "Cara",
  year: "Tahun",
} as const satisfies Record<string, string | null>;

type AuditValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue };

/** What stands beside an act; never a NIK, phone number, token or answer. */
export type AuditDetail = { readonly [Key in keyof typeof AUDIT_LABELS]?: AuditValue };
