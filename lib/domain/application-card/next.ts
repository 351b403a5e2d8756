import { lastObjectionDay } from "../objection";
import { OFFICE } from "../office";
import { HANDING_OVER } from "../programmes/outcomes";
import { formatDate, type WitaDate, witaDate } from "../working-time";
import type { CardFacts } from "./facts";

/** "Apa berikutnya": a sentence, and where it leads. */
export type NextStep = { words: string; link?: { href: string; label: string } };

/** What the applicant may do with a result, or about it; empty while the case goes on. */
export function whatNext({ status, own, outcome, service, closedAt, objected, now }: CardFacts): NextStep[] {
  if (status === "rejected") {
    const until = lastDayOf(closedAt, own);
    // Who has objected once is not offered it again, nor told of its term; whoever has shown the number alone is not told.
    return [AGAIN(service.slug), own !== null && objected ? QUESTIONS : objection(until, now)];
  }
  if (status === "withdrawn") return [AGAIN(service.slug)];
  if (status !== "completed") return [];
  if (own?.nib) return AFTER_NIB;
  return [...(AFTER_OUTCOME.get(outcome ?? "")?.(service.slug) ?? []), OTHERS];
}

const AGAIN = (slug: string): NextStep => ({
  words: "Anda boleh mengajukan lagi kapan saja, gratis.",
  link: { href: `/layanan/${slug}`, label: "Lihat syaratnya" },
});

/** The last day on which a rejection may be objected to; null: no term is set, or nothing was rejected. */
function lastDayOf(closedAt: Date | null, own: CardFacts["own"]): WitaDate | null {
  return closedAt && typeof own?.objectionDays === "number" ? lastObjectionDay(closedAt, own.objectionDays) : null;
}

/** Whom to ask, and until when; of an outcome no term is set, and one that is over is not offered again. */
function objection(until: WitaDate | null = null, now?: Date): NextStep {
  const over = until !== null && now !== undefined && until < witaDate(now);
  const asked = over
    ? `Jangka waktu keberatan berakhir pada ${formatDate(until)}. Tanyakan kepada ${OFFICE.name}`
    : until
      ? `Ajukan keberatan di halaman lacak ini, paling lambat ${formatDate(until)}. Kalau sulit, sampaikan ke ${OFFICE.name}`
      : `Sampaikan keberatan ke ${OFFICE.name}`;
  return {
    words: `Tidak setuju dengan keputusan ini? ${asked}: datang ke ${OFFICE.address}, atau telepon ${OFFICE.phone}. Sebutkan nomor permohonan ini.`,
  };
}

const QUESTIONS: NextStep = {
  words: `Ada pertanyaan tentang keputusan ini? Hubungi ${OFFICE.name}, telepon ${OFFICE.phone}. Sebutkan nomor permohonan ini.`,
};

const OTHERS: NextStep = {
  words: "Layanan lain untuk usaha Anda, semuanya gratis.",
  link: { href: "/layanan", label: "Lihat layanan" },
};

const AFTER_NIB: NextStep[] = [
  { words: "Simpan berkas NIB di HP, lalu cetak satu lembar untuk disimpan di tempat usaha." },
  {
    words:
      "Usaha berisiko rendah cukup dengan NIB. Tingkat risikonya tertulis di berkas NIB; kalau menengah atau tinggi, tanyakan kepada kami izin apa lagi yang perlu.",
  },
  {
    words: "Alamat atau kegiatan usaha berubah? Ubah di oss.go.id. Kalau sulit, datang ke loket kami: dibantu, gratis.",
  },
  OTHERS,
];

/** No duty of the SOP follows: whoever is not called knows where to ask. */
const HANDED_OVER: NextStep = {
  words: `${HANDING_OVER} Belum dihubungi? Telepon ${OFFICE.phone} dan sebutkan nomor permohonan ini.`,
};

const AFTER_OUTCOME = new Map<string, (slug: string) => NextStep[]>([
  ["approved", () => [HANDED_OVER]],
  ["approved_in_part", () => [HANDED_OVER, objection()]],
  ["not_approved", (slug) => [AGAIN(slug), objection()]],
  ["absent", (slug) => [AGAIN(slug), objection()]],
  ["cancelled", (slug) => [AGAIN(slug)]],
]);
