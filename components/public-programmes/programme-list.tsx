import { PROGRAMME_TYPE_WORDS } from "@/lib/domain/programmes";
import { seatsWords } from "@/lib/domain/programmes/public-words";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import { PublicStageBadge } from "./stage-badge";

/** When, what, where, and whether one can still join: one quiet row each. */
export function PublicProgrammeList({ programmes, level = 3 }: { programmes: PublicProgramme[]; level?: 3 | 4 }) {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <ul className="border-t border-line">
      {programmes.map((programme) => (
        <li key={programme.id} className="border-b border-line py-3">
          <Heading className="text-large">
            <a href={`/kegiatan/${programme.id}`} className="inline-flex min-h-target items-center font-semibold">
              {programme.title}
            </a>
          </Heading>
          <p>{programme.when || "Tanggal belum ditetapkan"}</p>
          <p className="text-ink-soft">
            {PROGRAMME_TYPE_WORDS[programme.type]}
            {placeOf(programme) && ` · ${placeOf(programme)}`}
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            <PublicStageBadge programme={programme} />
            <span>{seatsWords(programme)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function placeOf({ place, village }: Pick<PublicProgramme, "place" | "village">): string {
  return [place, village].filter(Boolean).join(", ");
}
