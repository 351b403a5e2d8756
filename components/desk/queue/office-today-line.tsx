import Link from "next/link";
import { type CaseFilters, caseListAddress, OFFICE_TODAY } from "@/lib/domain/case-list";
import type { OfficeToday } from "@/lib/features/case-list/views.queries";

const PARTS: { key: keyof OfficeToday; words: string; to: CaseFilters }[] = [
  { key: "late", words: "lewat tenggat", to: OFFICE_TODAY.late },
  { key: "due", words: "bertenggat sampai hari ini", to: OFFICE_TODAY.due },
  { key: "back", words: "perbaikan masuk", to: OFFICE_TODAY.back },
  { key: "unanswered", words: "perbaikan belum dijawab dan lewat tanggal", to: OFFICE_TODAY.unanswered },
];

/** What the whole office has to look after today; each figure leads to its list. Nothing where nothing waits. */
export function OfficeTodayLine({ today }: { today: OfficeToday }) {
  const parts = PARTS.filter(({ key }) => today[key] > 0);
  if (parts.length === 0) return null;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4">
      <span className="font-semibold">Seluruh kantor:</span>
      {parts.map(({ key, words, to }) => (
        <Link key={key} prefetch={false} href={caseListAddress(to)} className="inline-flex min-h-target items-center">
          {today[key] > 1000 ? "1.000+" : today[key]} {words}
        </Link>
      ))}
    </p>
  );
}
