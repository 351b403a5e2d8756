import { Details } from "@/components/ui/details";
import { SummaryList } from "@/components/ui/summary-list";
import { ANSWER_SECTIONS } from "@/lib/domain/form-parts";
import { SECTION_TITLES } from "@/lib/domain/forms/section-titles";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/** What was sent, to be read again section by section; on paper all of it, small. */
export function OwnAnswers({ answers }: { answers: OwnCase["answers"] }) {
  return (
    <section aria-labelledby="isian" className="mt-8 print:mt-2">
      <h2 id="isian" className="text-h2">
        Isian yang Anda kirim
      </h2>
      <div className={`mt-2 print:columns-2 ${TIGHT}`}>
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
      <p className="mt-2 text-small text-ink-soft print:mt-1 print:text-[8pt]">
        NIK, tanggal lahir, dan NPWP tersimpan terkunci, jadi tidak ditampilkan lagi di sini.
      </p>
    </section>
  );
}

/** On paper twenty answers stand beside the card on one sheet: small, each in one run with its question. */
const TIGHT =
  "print:text-[8pt] print:leading-tight print:[&_dd]:inline print:[&_dl>div]:block print:[&_dl>div]:py-px print:[&_dt]:inline print:[&_dt]:after:content-[':_'] print:[&_summary]:min-h-0 print:[&_summary]:py-0 print:[&_details>div]:pb-1";
