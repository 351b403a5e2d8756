import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import { PublicProgrammeList } from "./programme-list";

type Props = { programmes: PublicProgramme[]; more: string; className?: string };

/** A few of what comes next, on a page that is about something else; nothing at all while there is none. */
export function ComingSection({ programmes, more, className }: Props) {
  if (programmes.length === 0) return null;
  return (
    <section aria-labelledby="kegiatan" className={className}>
      <h2 id="kegiatan" className="mb-2 text-h2">
        Kegiatan yang akan datang
      </h2>
      <PublicProgrammeList programmes={programmes} />
      <p>
        <a href={more} className="inline-flex min-h-target items-center">
          Semua kegiatan dan kalendernya
        </a>
      </p>
    </section>
  );
}
