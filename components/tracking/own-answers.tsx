import { Details } from "@/components/ui/details";
import { SummaryList } from "@/components/ui/summary-list";
import { ANSWER_SECTIONS } from "@/lib/domain/form-parts";
import { SECTION_TITLES } from "@/lib/domain/forms/section-titles";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/** What was sent, to be read again section by section; on paper all of it, small. */
export function OwnAnswers({ answers }: { answers: OwnCase["answers"] }) {
  return (
    <section aria-labelledby="isian" className="mt-8 print:mt-4 print:text-small">
      <h2 id="isian" className="text-h2">
        Isian yang Anda kirim
      </h2>
      <div className="mt-2 print:columns-2">
        {ANSWER_SECTIONS.map((section) => (
          <Details key={section} summary={SECTION_TITLES[section]} className="-mt-px print:border-0">
            <SummaryList
              items={answers
                .filter(({ key }) => key.startsWith(`${section}.`))
                .map(({ label, value }) => ({ term: label, value }))}
            />
          </Details>
        ))}
      </div>
      <p className="mt-2 text-small text-ink-soft">
        NIK, tanggal lahir, dan NPWP tersimpan terkunci, jadi tidak ditampilkan lagi di sini.
      </p>
    </section>
  );
}
