import { FactList } from "@/components/ui/fact-list";
import { Slashed } from "@/components/ui/slashed";
import { formatRupiah } from "@/lib/domain/money";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import type { FinishedRecord } from "@/lib/features/desk/programme.queries";

/** What the ended duties wrote down; it stays as it was at their end, and says which numbers are not in force any more. */
export function FinishedRecords({ records }: { records: FinishedRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section aria-labelledby="tercatat" className="mt-8">
      <h2 id="tercatat" className="text-h2">
        Sudah dicatat
      </h2>
      <FactList
        facts={records.map((record) => ({
          term: TERMS[record.kind],
          value: (
            <>
              <Slashed text={wordsOf(record)} />
              {record.since.map(({ was, now }) => (
                <span key={was} className="block">
                  {now
                    ? `Nomor ${was} tidak berlaku lagi; yang berlaku: ${now}`
                    : `Nomor ${was} batal, belum ada gantinya`}
                </span>
              ))}
              <span className="block text-small text-ink-soft">
                {record.by}, {formatDateTime(record.at)}
              </span>
            </>
          ),
        }))}
      />
    </section>
  );
}

const TERMS: Record<FinishedRecord["kind"], string> = {
  proposal: "Proposal",
  proposal_signed: "Proposal disetujui",
  schedule: "Jadwal",
  schedule_signed: "Jadwal disetujui",
  committee: "Panitia",
  decree: "SK",
  letters: "Surat dibuat",
  letters_signed: "Surat ditandatangani",
  deliveries: "Penyerahan surat",
  survey: "Survei lokasi",
  attendance: "Kehadiran",
};

function wordsOf(record: FinishedRecord): string {
  const many = (key: string) => (Array.isArray(record[key]) ? (record[key] as unknown[]).length : 0);
  const numbered = () => `Nomor ${record.number}, ${formatDate(String(record.date))}`;
  switch (record.kind) {
    case "proposal":
      return `${many("item")} barang, ${formatRupiah(BigInt(String(record.total ?? 0)))}`;
    case "schedule":
      return `${many("slot")} acara`;
    case "committee":
      return `${many("committee")} panitia, ${many("speaker")} narasumber, di ${record.place}`;
    case "proposal_signed":
    case "schedule_signed":
    case "decree":
    case "letters_signed":
      return numbered();
    case "letters":
      return `${record.made} surat`;
    case "deliveries":
      return `${record.delivered} sampai, ${record.failed} tidak sampai`;
    case "survey":
      return `${many("survey")} hal diperiksa`;
    case "attendance":
      return `${record.seats} peserta, ${many("days")} hari, ${many("problem")} masalah`;
  }
}
