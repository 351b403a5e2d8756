import { AUDIT_LABELS } from "@/lib/domain/audit-detail";
import { ownValue } from "@/lib/domain/own-value";
import { isRole, ROLE_NAMES } from "@/lib/domain/roles";
import { WEEKDAYS } from "@/lib/domain/weekdays";
import { VERB_WORDS } from "@/lib/domain/workflow/words";
import { formatShortDate } from "@/lib/domain/working-time";

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
  device: "dibubuhkan di HP",
  server: "dibubuhkan portal",
  case: "memeriksa permohonan",
  programme: "mengurus kegiatan",
  submit: "diajukan",
  take_back: "ditarik kembali",
  review: "diperiksa",
  return: "dikembalikan",
  approve: "disetujui",
  discard: "dibuang",
  change: "harus diubah",
  left: "dibiarkan",
  confirmed: "dibenarkan",
  approved: "disetujui",
  refused: "ditolak",
};

/** "duty:nib.4.jafung.review": what somebody looks at in a duty. */
const DUTY_PURPOSE = /^duty:(.+)$/;

/** The detail of one audit row as lines; what has no words yet (an older row) is shown as it stands. */
export function detailLines(detail: Record<string, unknown>): string[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    const label = ownValue<string | null>(AUDIT_LABELS, key);
    const words = valueWords(key, value);
    return label === null || words === "" ? [] : [`${label ?? key}: ${words}`];
  });
}

function valueWords(key: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value
      .map((item) => valueWords(key, item))
      .filter(Boolean)
      .join(", ");
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (key === "size" && typeof value === "number") return `${Math.ceil(value / 1000)} kB`;
  if (isDayOfWork(value)) return `${WEEKDAYS[value.weekday - 1]} ${value.opens}–${value.closes}`;
  if (typeof value === "object") return detailLines({ ...value }).join(", ");
  return textWords(key, String(value));
}

function isDayOfWork(value: unknown): value is { weekday: number; opens: string; closes: string } {
  return typeof value === "object" && value !== null && "weekday" in value && "opens" in value && "closes" in value;
}

function textWords(key: string, text: string): string {
  const duty = DUTY_PURPOSE.exec(text)?.[1];
  if (duty) return dutyWords(duty);
  if (key === "duty" || (key === "to" && text.includes("."))) return dutyWords(text);
  if (DAY.test(text)) return formatShortDate(text);
  if (isRole(text)) return ROLE_NAMES[text];
  return ownValue(VALUES, text) ?? text.replaceAll("_", " ");
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** "nib.4.jafung.review": the SOP, its row, who and what. */
function dutyWords(id: string): string {
  const [verb, role, row] = id.split(".").reverse();
  if (!verb || !role || !row || !(verb in VERB_WORDS)) return id;
  const name = role in ROLE_NAMES ? ROLE_NAMES[role as keyof typeof ROLE_NAMES] : role;
  return `langkah ${row}, ${VERB_WORDS[verb as keyof typeof VERB_WORDS].toLowerCase()} (${name})`;
}
