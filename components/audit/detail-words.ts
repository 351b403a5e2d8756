import { ownValue } from "@/lib/domain/own-value";
import { isRole, ROLE_NAMES } from "@/lib/domain/roles";
import { VERB_WORDS } from "@/lib/domain/workflow/words";

const LABELS: Record<string, string> = {
  assignee: "Kepada",
  because: "Sebab",
  code: "Kalimat siap pakai",
  decision: "Keputusan",
  duty: "Tugas",
  service: "Layanan",
  fields: "Kolom",
  for: "Untuk",
  from: "Dari",
  items: "Hal",
  kind: "Jenis",
  last: "Hari terakhir",
  name: "Nama",
  purpose: "Keperluan",
  reason: "Alasan",
  requirement: "Persyaratan",
  role: "Peran",
  roles: "Peran",
  size: "Ukuran",
  to: "Sampai",
  together: "Sekaligus",
  type: "Bentuk",
  way: "Cara",
};

const VALUES: Record<string, string> = {
  accepted: "diterima",
  rejected: "ditolak",
  waived: "tidak diwajibkan",
  disabled: "akun dinonaktifkan",
  role_ended: "perannya berakhir",
  draft: "isian",
  output: "hasil langkah",
  correction: "perbaikan",
  definitive: "tetap",
  plt: "Plt",
  plh: "Plh",
  an: "a.n.",
  shown: "ditampilkan",
  downloaded: "diunduh",
  ticked: "dinyatakan lisan",
  sheet: "lembar ditandatangani",
  sent: "sudah dikirim",
  discarded: "dibuang",
  entry: "isian loket",
};

/** The detail of one audit row as lines; what has no words yet is shown as it stands. */
export function detailLines(detail: Record<string, unknown>): string[] {
  return Object.entries(detail)
    .filter(([key]) => key !== "command") // said by the act itself
    .map(([key, value]) => `${ownValue(LABELS, key) ?? key}: ${valueWords(key, value)}`);
}

function valueWords(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => valueWords(key, item)).join(", ");
  if (key === "size" && typeof value === "number") return `${Math.ceil(value / 1000)} kB`;
  if (typeof value !== "string") return JSON.stringify(value);
  if (key === "duty" || (key === "to" && value.includes("."))) return dutyWords(value);
  if (isRole(value)) return ROLE_NAMES[value];
  return ownValue(VALUES, value) ?? value.replaceAll("_", " ");
}

/** "nib.4.jafung.review": the SOP, its row, who and what. */
function dutyWords(id: string): string {
  const [verb, role, row] = id.split(".").reverse();
  if (!verb || !role || !row || !(verb in VERB_WORDS)) return id;
  const name = role in ROLE_NAMES ? ROLE_NAMES[role as keyof typeof ROLE_NAMES] : role;
  return `langkah ${row}, ${VERB_WORDS[verb as keyof typeof VERB_WORDS].toLowerCase()} (${name})`;
}
