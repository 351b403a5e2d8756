import { Details } from "@/components/ui/details";
import { PaperText } from "@/components/ui/paper-text";
import { SummaryList } from "@/components/ui/summary-list";
import { ANSWER_SECTIONS } from "@/lib/domain/form-parts";
import { SECTION_TITLES } from "@/lib/domain/forms/section-titles";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/** What was sent, to be read again section by section; on paper all of it, small, and of each answer at most so many signs. */
export function OwnAnswers({ answers, most }: { answers: OwnCase["answers"]; most: number }) {
  return (
    <section aria-labelledby="isian" className="mt-8 print:mt-2">
      <h2 id="isian" className="text-h2">
        Isian yang Anda kirim
      </h2>
      <div className="mt-2 print:columns-2 print:text-small [&_details>div]:print:pb-1">
        {ANSWER_SECTIONS.map((section) => (
          <Details key={section} summary={SECTION_TITLES[section]} className="-mt-px print:border-0">
            <SummaryList
              items={answers
                .filter(({ key }) => key.startsWith(`${section}.`))
                .map(({ label, value }) => ({ term: label, value: <PaperText text={value} most={most} /> }))}
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
