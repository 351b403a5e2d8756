import { Details } from "@/components/ui/details";
import { PaperText } from "@/components/ui/paper-text";
import { SummaryList } from "@/components/ui/summary-list";
import { ANSWER_SECTIONS } from "@/lib/domain/form-parts";
import { SECTION_TITLES } from "@/lib/domain/forms/section-titles";
import { OFFICE } from "@/lib/domain/office";
import { formatDate } from "@/lib/domain/working-time";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

type Props = Pick<OwnCase, "answers" | "officeChanges"> & { most: number };

/** What was sent, to be read again section by section; on paper all of it, small, and of each answer at most so many signs. */
export function OwnAnswers({ answers, officeChanges, most }: Props) {
  const notes = new Map(officeChanges.map((change) => [change.key, changedByOffice(change)]));
  return (
    <section aria-labelledby="isian" className="mt-8 print:mt-2">
      <h2 id="isian" className="text-h2">
        Isian yang Anda kirim
      </h2>
      {officeChanges.length > 0 && (
        <p className="no-print mt-2">
          Diubah petugas: {officeChanges.map(({ label }) => label).join(", ")}. Tulisan Anda sendiri dan alasannya ada
          di bawah isian itu. Kalau keliru, telepon {OFFICE.phone}.
        </p>
      )}
      <div className="mt-2 print:columns-2 print:text-small [&_details>div]:print:pb-1">
        {ANSWER_SECTIONS.map((section) => (
          <Details
            key={section}
            summary={SECTION_TITLES[section]}
            open={officeChanges.some(({ key }) => key.startsWith(`${section}.`))}
            className="-mt-px print:border-0"
          >
            <SummaryList
              items={linesOf(section, answers, officeChanges).map(({ key, label, value }) => ({
                term: label,
                value: <Answer text={value} most={most} note={notes.get(key)} />,
              }))}
            />
          </Details>
        ))}
      </div>
      <p className="mt-2 text-small text-ink-soft print:mt-1">
        NIK, tanggal lahir, dan NPWP tersimpan terkunci, jadi tidak ditampilkan lagi di sini.
        {Number.isFinite(most) && (
          <span className="hidden print:inline"> Tulisan yang berakhir dengan “…” ada lengkap di portal.</span>
        )}
      </p>
    </section>
  );
}

type Line = { key: string; label: string; value: string };

/** With what the office emptied: it is no answer any more, and was one. */
function linesOf(section: string, answers: Line[], changes: OwnCase["officeChanges"]): Line[] {
  const emptied = changes
    .filter(({ key }) => !answers.some((answer) => answer.key === key))
    .map(({ key, label, now }) => ({ key, label, value: now }));
  return [...answers, ...emptied].filter(({ key }) => key.startsWith(`${section}.`));
}

/** On paper, where room is short, only that the office changed it. */
function Answer({ text, most, note }: { text: string; most: number; note: string | undefined }) {
  return (
    <>
      {text === "" ? (
        <span className="text-ink-soft">Tidak diisi</span>
      ) : (
        <span>
          <PaperText text={text} most={most} />
        </span>
      )}
      {note && <span className="no-print block text-small text-ink-soft">{note}</span>}
      {note && <span className="hidden print:inline"> (diubah petugas)</span>}
    </>
  );
}

function changedByOffice({ own, at, reason }: OwnCase["officeChanges"][number]): string {
  const written = own === "" ? "Anda mengosongkannya" : `Anda menulis “${own}”`;
  return `Diubah petugas pada ${formatDate(at)}; ${written}. Alasan: ${reason}`;
}
