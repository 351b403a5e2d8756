import { SummaryList } from "@/components/ui/summary-list";
import { OFFICE } from "@/lib/domain/office";
import { shorten } from "@/lib/domain/text/shorten";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";

/** The programme in which the application sits: which, when, where. */
export function OwnProgramme({ programme }: { programme: NonNullable<PublicCase["programme"]> }) {
  const { id, title, when, place, village, firstDay, moment } = programme;
  const upcoming = programme.public && firstDay && moment !== "outcome_awaited" && moment !== "outcome_recorded";
  return (
    <section aria-labelledby="kegiatan" className="mt-8 max-w-read">
      <h2 id="kegiatan" className="mb-2 text-h2">
        Kegiatan
      </h2>
      <SummaryList
        empty="Belum ditetapkan"
        items={[
          { term: "Nama", value: programme.public ? <a href={`/kegiatan/${id}`}>{title}</a> : title },
          ...(programme.public || when ? [{ term: "Waktu", value: when }] : []),
          ...(programme.public || place || village
            ? [{ term: "Tempat", value: [place, village].filter(Boolean).join(", ") }]
            : []),
        ]}
      />
      {upcoming && place && <p className="mt-2 text-small text-ink-soft">{wayThere(place, village)}</p>}
      {upcoming && (
        <a href={`/kegiatan/${id}/kalender.ics`} className="no-print inline-flex min-h-target items-center">
          Tambahkan ke kalender
        </a>
      )}
    </section>
  );
}

/** The office keeps no map: the village is known to every driver, and the place to whoever lives there. */
function wayThere(place: string, village: string): string {
  const name = shorten(place, 80)?.head ?? place;
  const first = village ? `tuju ${village}, lalu tanyakan “${name}”` : `tanyakan “${name}”`;
  return `Cara ke sana: ${first}. Tidak ketemu? Telepon ${OFFICE.phone}.`;
}
