import { OFFICE } from "../office";
import { addCalendarDays, formatDate, witaDate } from "../working-time";
import type { CardFacts } from "./facts";

/** "Apa berikutnya": a sentence, and where it leads. */
export type NextStep = { words: string; link?: { href: string; label: string } };

/** What the applicant may do with a result, or about it; empty while the case goes on. */
export function whatNext({ status, own, outcome, service, closedAt }: CardFacts): NextStep[] {
  if (status === "rejected") return [AGAIN(service.slug), objection(closedAt, own?.objectionDays ?? null)];
  if (status === "withdrawn") return [AGAIN(service.slug)];
  if (status !== "completed") return [];
  if (own?.nib) return AFTER_NIB;
  return [...(AFTER_OUTCOME.get(outcome ?? "")?.(service.slug) ?? []), OTHERS];
}

const AGAIN = (slug: string): NextStep => ({
  words: "Anda boleh mengajukan lagi kapan saja, gratis.",
  link: { href: `/layanan/${slug}`, label: "Lihat syaratnya" },
});

/** Whom to ask, and until when; of an outcome no term is set. */
function objection(decidedAt: Date | null = null, days: number | null = null): NextStep {
  const until =
    decidedAt && days !== null ? `, paling lambat ${formatDate(addCalendarDays(witaDate(decidedAt), days))}` : "";
  return {
    words: `Tidak setuju dengan keputusan ini? Sampaikan keberatan ke ${OFFICE.name}${until}: datang ke ${OFFICE.address}, atau telepon ${OFFICE.phone}. Sebutkan nomor permohonan ini.`,
  };
}

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

const HANDED_OVER: NextStep = {
  words: "Petugas menghubungi nomor HP Anda untuk penyerahannya. Tidak ada biaya; jangan membayar kepada siapa pun.",
};

const AFTER_OUTCOME = new Map<string, (slug: string) => NextStep[]>([
  ["approved", () => [HANDED_OVER]],
  ["approved_in_part", () => [HANDED_OVER, objection()]],
  ["not_approved", (slug) => [AGAIN(slug), objection()]],
  ["absent", (slug) => [AGAIN(slug), objection()]],
  ["cancelled", (slug) => [AGAIN(slug)]],
]);
