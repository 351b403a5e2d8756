import { DocumentField } from "@/components/documents/document-field";
import { ActionForm } from "@/components/forms/action-form";
import { FormsFold } from "@/components/forms/forms-fold";
import { KeptField } from "@/components/forms/kept-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { REASONED_DECISION_NAMES, type ReasonedDecision, reasonsFor } from "@/lib/domain/ready-reasons";
import { decideRequirementAction } from "@/lib/features/desk/case.actions";
import type { CaseRequirement } from "@/lib/features/desk/case.queries";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { ReasonChoice } from "./reason-choice";

/** `isNext`: the one in turn, to which the keys 1, 2 and 3 belong. */
type Props = { view: OpenedCase; requirement: CaseRequirement; documents: ListedDocument[]; isNext: boolean };

/** Accepting is one press; the other two ask for a reason. */
export function DecideForms({ view, requirement, documents, isNext }: Props) {
  const inHand = requirement.state !== "missing";
  return (
    <div className="no-print mt-1 flex flex-wrap items-start gap-x-4" data-flow-next={isNext || undefined}>
      {inHand && requirement.state !== "accepted" && (
        <ActionForm id={`putuskan-${requirement.key}-terima`} action={decideRequirementAction}>
          <Decision view={view} requirement={requirement} decision="accepted" />
          <SubmitButton variant="secondary" shortcut={isNext ? "1" : undefined}>
            Terima<span className="sr-only"> {requirement.label}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {requirement.atOffice && requirement.state === "missing" && (
        <AtOffice view={view} requirement={requirement} documents={documents} />
      )}
      {inHand && requirement.state !== "rejected" && (
        <Reasoned view={view} requirement={requirement} isNext={isNext} decision="rejected" />
      )}
      {requirement.state !== "waived" && (
        <Reasoned view={view} requirement={requirement} isNext={isNext} decision="waived" />
      )}
    </div>
  );
}

const REASONED = {
  rejected: { id: "putuskan", shortcut: "2", button: "Minta diganti" },
  waived: { id: "bebaskan", shortcut: "3", button: "Tidak diwajibkan" },
} as const;

/** A sentence of the list is a reason as well. */
const READY_SENTENCE = { code: ["reason"] };

type ReasonedProps = Omit<Props, "documents"> & { decision: ReasonedDecision };

function Reasoned({ view, requirement, isNext, decision }: ReasonedProps) {
  const { id, shortcut, button } = REASONED[decision];
  const { key, label } = requirement;
  return (
    <ActionForm
      id={`${id}-${key}`}
      action={decideRequirementAction}
      mends={READY_SENTENCE}
      details={{
        plain: true,
        summary: (
          <>
            {REASONED_DECISION_NAMES[decision]}
            <span className="sr-only"> {label}</span>
          </>
        ),
        className: "open:w-full",
        shortcut: isNext ? shortcut : undefined,
      }}
    >
      <Decision view={view} requirement={requirement} decision={decision} />
      <ReasonChoice reasons={reasonsFor(view.reasons, { requirement: key, decision })} />
      <SubmitButton variant="secondary" className="mt-3">
        {button}
        <span className="sr-only"> {label}</span>
      </SubmitButton>
    </ActionForm>
  );
}

/** The person stands at the desk: a scan or photo of what they brought, then what was seen. */
function AtOffice({ view, requirement, documents }: Omit<Props, "isNext">) {
  const { key, label, maxFiles } = requirement;
  const scans = documents.filter(({ removable }) => removable);
  return (
    <FormsFold
      forms={[`putuskan-${key}-loket`]}
      plain
      summary="Diterima di loket"
      open={scans.length > 0}
      className="open:w-full"
    >
      <DocumentField
        owner={{ kind: "counter", reference: view.reference, requirement: key }}
        requirement={{
          key: `loket-${key}`,
          label: `Pindai atau foto ${label}`,
          hint: "Kartu identitas diberi tulisan pengaman saat disimpan.",
          required: false,
          maxFiles,
        }}
        documents={scans}
        back={`/petugas/permohonan/${view.reference}?kabar=berkas`}
      />
      <ActionForm id={`putuskan-${key}-loket`} action={decideRequirementAction} className="mt-4">
        <Decision view={view} requirement={requirement} decision="accepted" />
        <TextArea
          name="reason"
          label="Yang Anda lihat atau terima"
          hint="Misalnya: KTP asli dilihat, NIK dan nama cocok. Catatan ini dibaca pemohon."
          maxLength={1000}
          requiredMessage="Tulis apa yang Anda lihat atau terima."
        />
        <SubmitButton variant="secondary" className="mt-3">
          Catat diterima di loket<span className="sr-only"> {label}</span>
        </SubmitButton>
      </ActionForm>
    </FormsFold>
  );
}

type DecisionProps = Pick<Props, "view" | "requirement"> & { decision: string };

function Decision({ view, requirement, decision }: DecisionProps) {
  return (
    <>
      <input type="hidden" name="reference" value={view.reference} />
      <input type="hidden" name="requirement" value={requirement.key} />
      <input type="hidden" name="decision" value={decision} />
      <KeptField name="seen" value={`${requirement.seen}`} />
    </>
  );
}
