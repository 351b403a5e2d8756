import { FactList } from "@/components/ui/fact-list";
import { formatDays, isPublicType, PROGRAMME_TYPE_WORDS, takenHead } from "@/lib/domain/programmes";
import { findVillage, formatVillage } from "@/lib/domain/regions";
import { formatDate } from "@/lib/domain/working-time";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";

export function ProgrammeDetails({ view }: { view: ProgrammeView }) {
  const { facts, type } = view;
  const village = facts.villageCode ? findVillage(facts.villageCode) : null;
  return (
    <section aria-labelledby="keterangan">
      <h2 id="keterangan" className="text-h2">
        Keterangan
      </h2>
      <FactList
        facts={[
          { term: "Jenis", value: PROGRAMME_TYPE_WORDS[type] },
          { term: "Layanan", value: view.service.name },
          ...(facts.description ? [{ term: "Tentang", value: facts.description }] : []),
          ...(isPublicType(type)
            ? [
                { term: "Waktu", value: formatDays(facts.firstDay, facts.lastDay, facts.hours) },
                { term: "Pendaftaran", value: entriesOf(facts) },
              ]
            : [{ term: "Mata anggaran", value: facts.budgetLine }]),
          { term: "Tempat", value: [facts.place, village && formatVillage(village)].filter(Boolean).join("\n") },
          ...(type === "promotion" ? [{ term: "Stan", value: facts.booths ? `${facts.booths} stan` : "" }] : []),
          {
            term: takenHead(type),
            value: `${facts.seatsTaken} dari ${facts.quota}`,
          },
          ...(view.state.reason ? [{ term: "Alasan", value: view.state.reason }] : []),
        ]}
      />
    </section>
  );
}

function entriesOf({ opensOn, closesOn, entriesClosed }: ProgrammeView["facts"]): string {
  const from = opensOn ? `mulai ${formatDate(opensOn)}` : "sejak kegiatan dibuka";
  const to = closesOn ? `sampai ${formatDate(closesOn)}` : "sampai sehari sebelum hari pertama";
  return `${from}, ${to}${entriesClosed ? " (ditutup petugas)" : ""}`;
}
