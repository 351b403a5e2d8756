import "server-only";
import { choiceWord } from "@/lib/domain/answer-choices";
import { ANSWER_LABELS } from "@/lib/domain/answer-labels";
import type { StoredAnswers } from "@/lib/domain/answers";
import { formatPhone } from "@/lib/domain/identifiers";
import { formatRupiah } from "@/lib/domain/money";
import { findVillage, formatVillage } from "@/lib/domain/regions";
import { classifyUmkm, hasFullYear, UMKM_CLASS_NAMES } from "@/lib/domain/umkm-class";
import { formatDate } from "@/lib/domain/working-time";

const MONEY = new Set(["business.ownCapital", "business.yearlySales", "service.estimatedPrice"]);
const UNITS: Record<string, string> = { "business.workers": "orang", "service.quantity": "buah" };

/** The answers as a clerk reads them, in the order of the form, with the class that follows from them. */
export function describeAnswers(answers: StoredAnswers, today: string): { key: string; value: string }[] {
  const sections = answers as unknown as Record<string, Record<string, unknown>>;
  const lines = Object.keys(ANSWER_LABELS).flatMap((key) => {
    const [section = "", field = ""] = key.split(".");
    const value = sections[section]?.[field];
    return value === undefined || value === "" ? [] : [{ key, value: wordsFor(key, value) }];
  });
  return [...lines, { key: "business.class", value: classOf(answers, today) }];
}

function wordsFor(key: string, value: unknown): string {
  if (MONEY.has(key)) return formatRupiah(BigInt(value as number));
  if (key === "identity.birthDate") return formatDate(new Date(`${value}T04:00:00Z`));
  if (key.endsWith("illageCode")) {
    const village = findVillage(String(value));
    return village ? formatVillage(village) : String(value);
  }
  if (key === "identity.phone") return formatPhone(String(value));
  if (key === "service.opensAt" || key === "service.closesAt") return `${String(value).replace(":", ".")} WITA`;
  if (Array.isArray(value)) return value.map((item) => choiceWord(key, String(item))).join(", ") || "Tidak ada";
  const words = choiceWord(key, String(value));
  return UNITS[key] ? `${words} ${UNITS[key]}` : words;
}

/** Both measures are shown where they disagree. */
function classOf({ business }: StoredAnswers, today: string): string {
  const classes = classifyUmkm({
    ownCapital: BigInt(business.ownCapital),
    yearlySales: BigInt(business.yearlySales),
    fullYear: hasFullYear(business.yearBegun, today),
  });
  if (classes.agree) return UMKM_CLASS_NAMES[classes.result];
  return `${UMKM_CLASS_NAMES[classes.result]} (menurut modal ${UMKM_CLASS_NAMES[classes.byCapital]}, menurut penjualan ${UMKM_CLASS_NAMES[classes.bySales]})`;
}
