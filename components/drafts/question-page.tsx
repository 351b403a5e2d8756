import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { FORM_ID } from "@/lib/domain/form-parts";
import type { FormState } from "@/lib/domain/form-state";
import { mendsOf } from "@/lib/domain/forms/mends";
import { formatTime } from "@/lib/domain/working-time";
import { saveSectionAction } from "@/lib/features/drafts/drafts.actions";
import type { DraftView, PageFacts } from "@/lib/features/drafts/drafts.queries";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import { ApplyPage, type WalkService } from "./apply-page";
import { Autosave } from "./autosave";
import { PageFields } from "./page-fields";
import { WalkForm } from "./walk-form";

type Props = {
  service: WalkService;
  facts: PageFacts;
  draft: DraftView | null;
  /** Issued by the server with each page: which tab this is, and the code of a draft not yet begun. */
  tab: string;
  start: string;
  backToCheck: boolean;
  /** The class or event the empty form was opened for. */
  wish: PublicProgramme | null;
  /** What an answer without JavaScript found missing. */
  answer: FormState | null;
};

/** One page of questions. The same server action takes it with and without JavaScript. */
export function QuestionPage({ service, facts, draft, tab, start, backToCheck, wish, answer }: Props) {
  const { key, section, title, intro } = facts.page;
  const questions = facts.questions.map(({ question }) => question);
  const own = Object.entries(draft?.sections[section].typed ?? {});
  const typed = Object.fromEntries(own.filter(([name]) => questions.some((question) => question.key === name)));
  const mark = draft?.steps.find((step) => step.key === key);
  const values = { ...typed, ...answer?.values, revision: String(mark?.revision ?? 0) };
  return (
    <ApplyPage
      service={service}
      part={key}
      title={title}
      steps={facts.steps}
      draft={draft}
      wish={wish}
      intro={intro && <p className="mt-2">{intro}</p>}
    >
      <WalkForm
        key={key}
        id={FORM_ID}
        action={saveSectionAction}
        initial={answer ? { ...answer, values } : { ok: false, errors: {}, values }}
        mends={mendsOf(questions)}
        judging={{ questions, rules: facts.judging }}
      >
        <input type="hidden" name="slug" value={service.slug} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="page" value={key} />
        <input type="hidden" name="tab" value={tab} />
        <input type="hidden" name="start" value={start} />
        {wish && !draft && <input type="hidden" name="wish" value={wish.id} />}
        {backToCheck && <input type="hidden" name="after" value="periksa" />}
        <PageFields facts={facts} typed={typed} />
        <FormActions>
          <SubmitButton pendingLabel="Menyimpan…">Simpan dan lanjut</SubmitButton>
          <Autosave
            address={`/layanan/${service.slug}/ajukan/simpan`}
            savedAt={mark?.savedAt ? formatTime(mark.savedAt) : undefined}
          />
        </FormActions>
      </WalkForm>
    </ApplyPage>
  );
}
