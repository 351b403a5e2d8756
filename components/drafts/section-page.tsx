import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import type { AnswerSection } from "@/lib/domain/form-parts";
import { mendsOf } from "@/lib/domain/forms/mends";
import { formatTime } from "@/lib/domain/working-time";
import { saveSectionAction } from "@/lib/features/drafts/drafts.actions";
import type { DraftView, SectionFacts } from "@/lib/features/drafts/drafts.queries";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import { ApplyPage } from "./apply-page";
import { Autosave } from "./autosave";
import { SectionFields } from "./section-fields";

type Props = {
  service: { slug: string; name: string };
  section: AnswerSection;
  draft: DraftView | null;
  facts: SectionFacts;
  /** Issued by the server with each page: which tab this is, and the code of a draft not yet begun. */
  tab: string;
  start: string;
  backToCheck: boolean;
  /** The class or event the empty form was opened for. */
  wish: PublicProgramme | null;
};

const WORDS = {
  identity: { part: "identitas", title: "Identitas Anda", intro: "Siapkan KTP. Isi seperti yang tertulis di sana." },
  business: { part: "usaha", title: "Usaha Anda", intro: "" },
  service: { part: "layanan", title: "Yang Anda perlukan", intro: "" },
} as const;

/** One section of questions. The same server action takes it with and without JavaScript. */
export function SectionPage({ service, section, draft, facts, tab, start, backToCheck, wish }: Props) {
  const { part, title, intro } = WORDS[section];
  const saved = draft?.sections[section];
  const values = { ...saved?.typed, revision: String(saved?.revision ?? 0) };
  return (
    <ApplyPage
      slug={service.slug}
      serviceName={service.name}
      part={part}
      title={title}
      draft={draft}
      wish={wish}
      intro={intro && <p className="mt-2">{intro}</p>}
    >
      <ValidatedForm
        key={section}
        id="isian"
        action={saveSectionAction}
        initial={{ ok: false, errors: {}, values }}
        mends={mendsOf(facts.questions.map(({ question }) => question))}
      >
        <input type="hidden" name="slug" value={service.slug} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="tab" value={tab} />
        <input type="hidden" name="start" value={start} />
        {wish && !draft && <input type="hidden" name="wish" value={wish.id} />}
        {backToCheck && <input type="hidden" name="after" value="periksa" />}
        <SectionFields facts={facts} {...(saved && { typed: saved.typed })} />
        <FormActions>
          <SubmitButton pendingLabel="Menyimpan…">Simpan dan lanjut</SubmitButton>
          <Autosave
            address={`/layanan/${service.slug}/ajukan/simpan`}
            savedAt={saved?.savedAt ? formatTime(saved.savedAt) : undefined}
          />
        </FormActions>
      </ValidatedForm>
    </ApplyPage>
  );
}
