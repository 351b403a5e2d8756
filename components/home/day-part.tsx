import Link from "next/link";
import { capped } from "@/components/desk/queue/queue-view";
import { DueLetters } from "@/components/letters/due-letters";
import { LinkButton } from "@/components/ui/button";
import { caseListAddress, OFFICE_TODAY } from "@/lib/domain/case-list";
import { taskWords } from "@/lib/domain/workflow/words";
import type { OfficeToday } from "@/lib/features/case-list/views.queries";
import type { QueueCounts, QueueItem } from "@/lib/features/desk/queue.queries";
import type { OwnDueLetter } from "@/lib/features/letters/due-letters.queries";
import type { OwnProgrammeWork } from "@/lib/features/programmes/steps.queries";
import { ProgrammeWorkLines } from "./programme-work";

export type Day = {
  counts: QueueCounts;
  today: OfficeToday;
  next: QueueItem | null;
  work: OwnProgrammeWork;
  letters: OwnDueLetter[];
};

/** The day of whoever holds duties: what is theirs, what is due, what came back, and the next one. */
export function DayPart({ counts, today, next, work, letters }: Day) {
  const rests =
    work.programmes.length + work.unserved.length + work.stalled.length + work.longUnserved.length + letters.length > 0;
  const figures = [
    { words: "Saya tangani", count: counts.mine, href: "/petugas/tugas?tampil=saya" },
    { words: "Belum ditangani, peran saya", count: counts.free, href: "/petugas/tugas?tampil=bebas" },
    { words: "Lewat tenggat, peran saya", count: counts.late, href: "/petugas/tugas?tampil=lewat" },
    { words: "Lewat tenggat, seluruh kantor", count: today.late, href: caseListAddress(OFFICE_TODAY.late) },
    { words: "Tenggat sampai hari ini, seluruh kantor", count: today.due, href: caseListAddress(OFFICE_TODAY.due) },
    { words: "Perbaikan masuk, seluruh kantor", count: today.back, href: caseListAddress(OFFICE_TODAY.back) },
  ];
  return (
    <section aria-labelledby="hari-ini" className="mt-6">
      <h2 id="hari-ini" className="text-h2">
        Hari ini
      </h2>
      <ul className="mt-2 grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-3 xl:grid-cols-6">
        {figures.map(({ words, count, href }) => (
          <li key={href} className="border-t border-line pt-2">
            <Link prefetch={false} href={href} className="block min-h-target no-underline hover:underline">
              <span className="block text-h2 font-semibold tabular-nums">{capped(count)}</span>
              <span className="block text-small">{words}</span>
            </Link>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="no-print mt-4">
          <LinkButton href={addressOf(next)}>
            Berikutnya: {taskWords(next.task ? { verb: next.verb, task: next.task } : { verb: next.verb })},{" "}
            {next.title}
          </LinkButton>
        </p>
      ) : (
        !rests && <p className="mt-4 text-ink-soft">Tidak ada tugas yang menunggu Anda.</p>
      )}
      <ProgrammeWorkLines work={work} />
      <DueLetters letters={letters} />
    </section>
  );
}

function addressOf({ reference, programmeId }: QueueItem): string {
  return reference ? `/petugas/permohonan/${reference}` : `/petugas/kegiatan/${programmeId}`;
}
