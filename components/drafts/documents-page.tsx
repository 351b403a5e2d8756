import { DocumentField } from "@/components/documents/document-field";
import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { PAPERS_PART, partAddress } from "@/lib/domain/form-parts";
import { mayBeBrought } from "@/lib/domain/handed-in";
import type { StampTexts } from "@/lib/features/documents/stamps.queries";
import { finishDocumentsAction } from "@/lib/features/drafts/drafts.actions";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";
import { ApplyPage, type WalkService } from "./apply-page";
import { BringForm } from "./bring-form";

type Props = {
  service: WalkService;
  draft: DraftView;
  stamps: StampTexts;
  /** Refusal of the last plain upload and the requirement it was for. */
  problem: { code: string; requirement: string } | null;
};

/** The papers, one by one. The form's id makes its error links lead to each requirement's own heading. */
export function DocumentsPage({ service, draft, stamps, problem }: Props) {
  const papers = service.requirements.filter((entry) => entry.kind === "document");
  return (
    <ApplyPage
      service={service}
      part={PAPERS_PART}
      title="Berkas"
      draft={draft}
      intro={<p className="mt-2">Foto dari HP sudah cukup, asal semua tulisan terbaca. Bisa lebih dari satu berkas.</p>}
    >
      <ActionForm
        id="syarat"
        action={finishDocumentsAction}
        settled={[
          ...draft.documents.flatMap(({ requirementKey, superseded }) =>
            superseded || !requirementKey ? [] : [requirementKey],
          ),
          ...draft.atOffice,
        ]}
        className="contents"
      >
        <input type="hidden" name="slug" value={service.slug} />
      </ActionForm>
      <h2 className="sr-only">Berkas yang diminta</h2>
      {papers.map((entry) => {
        const files = draft.documents.filter(
          (document) => document.requirementKey === entry.key && !document.superseded,
        );
        return (
          <DocumentField
            key={entry.key}
            owner={{ kind: "draft", service: service.slug, draftId: draft.draftId }}
            requirement={entry}
            stamp={stamps[entry.key]}
            documents={files}
            back={partAddress(service.slug, PAPERS_PART)}
            problem={problem?.requirement === entry.key ? problem.code : undefined}
          >
            {mayBeBrought(entry) && files.length === 0 && (
              <BringForm slug={service.slug} requirement={entry} isBrought={draft.atOffice.includes(entry.key)} />
            )}
          </DocumentField>
        );
      })}
      <FormActions>
        <SubmitButton form="syarat" pendingLabel="Memeriksa…">
          Lanjut periksa isian
        </SubmitButton>
      </FormActions>
    </ApplyPage>
  );
}
