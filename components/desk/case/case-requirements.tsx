import { DocumentViewer } from "@/components/documents/document-viewer";
import { ActionForm } from "@/components/forms/action-form";
import { RadioGroup } from "@/components/forms/choice-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { Badge, type Tone } from "@/components/ui/badge";
import { decideRequirementAction } from "@/lib/features/desk/case.actions";
import type { CaseRequirement, CaseView } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";

type Props = { view: CaseView; documents: ListedDocument[]; shown: string };

const STATES: Record<CaseRequirement["state"], [string, Tone]> = {
  missing: ["belum ada", "warning"],
  given: ["belum diputuskan", "info"],
  accepted: ["diterima", "success"],
  rejected: ["ditolak", "danger"],
  waived: ["tidak diwajibkan", "neutral"],
};

export function CaseRequirements({ view, documents, shown }: Props) {
  const decidable = view.commands
    .filter((command) => command.type === "decide_requirement")
    .map((command) => command.requirement);
  const outputs = documents.filter((document) => document.kind === "output");
  return (
    <section aria-labelledby="persyaratan">
      <h2 id="persyaratan" className="text-h2">
        Persyaratan dan berkas
      </h2>
      <ul className="mt-2">
        {view.requirements.map((requirement) => (
          <li
            key={requirement.key}
            id={`syarat-${requirement.key}`}
            className="scroll-mt-4 border-t border-line py-2 last:border-b"
          >
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {requirement.label}
              <Badge tone={stateOf(requirement)[1]}>{stateOf(requirement)[0]}</Badge>
              {requirement.row === null && <span className="text-small font-normal text-ink-soft">tidak wajib</span>}
            </p>
            {requirement.reason && <p className="text-small">{requirement.reason}</p>}
            {requirement.value && <p>{requirement.value}</p>}
            {requirement.masked && (
              <p className="text-small text-ink-soft">
                Nomornya tersimpan tersandi
                {view.mayIdentity ? "; buka lewat “Lihat NIK, tanggal lahir, dan NPWP”." : "."}
              </p>
            )}
            <DocumentViewer
              documents={documents.filter((document) => document.requirementKey === requirement.key)}
              shown={shown}
              base={`/petugas/permohonan/${view.reference}`}
            />
            {decidable.includes(requirement.key) && <Decide reference={view.reference} requirement={requirement} />}
          </li>
        ))}
      </ul>
      {outputs.length > 0 && (
        <>
          <h3 className="mt-4 text-h3">Hasil langkah</h3>
          <DocumentViewer documents={outputs} shown={shown} base={`/petugas/permohonan/${view.reference}`} />
        </>
      )}
    </section>
  );
}

/** What the applicant brings is no lack of theirs: it is waited for, and then it was received here. */
function stateOf({ state, atOffice }: CaseRequirement): [string, Tone] {
  if (atOffice && state === "missing") return ["dibawa pemohon ke kantor", "info"];
  return atOffice && state === "accepted" ? ["diterima di loket", "success"] : STATES[state];
}

/** Accepting is one press; the other two ask for a reason. */
function Decide({ reference, requirement }: { reference: string; requirement: CaseRequirement }) {
  const id = `putuskan-${requirement.key}`;
  const inHand = requirement.state !== "missing";
  const choices = [
    ...(inHand ? [{ value: "rejected", label: "Minta ganti" }] : []),
    { value: "waived", label: "Tidak diwajibkan" },
  ];
  return (
    <div className="no-print mt-1 flex flex-wrap items-start gap-x-4 gap-y-1">
      {inHand && requirement.state !== "accepted" && (
        <ActionForm id={`${id}-terima`} action={decideRequirementAction}>
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="requirement" value={requirement.key} />
          <input type="hidden" name="decision" value="accepted" />
          <SubmitButton variant="secondary">
            Terima<span className="sr-only"> {requirement.label}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {requirement.atOffice && requirement.state === "missing" && (
        <ActionForm
          id={`${id}-loket`}
          action={decideRequirementAction}
          details={{ plain: true, summary: "Diterima di loket", className: "min-w-48 flex-1" }}
        >
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="requirement" value={requirement.key} />
          <input type="hidden" name="decision" value="accepted" />
          <TextArea
            name="reason"
            label="Yang Anda lihat atau terima"
            hint="Misalnya: KTP asli dilihat, NIK dan nama cocok. Catatan ini dibaca pemohon."
            maxLength={1000}
            requiredMessage="Tulis apa yang Anda lihat atau terima."
          />
          <SubmitButton variant="secondary" className="mt-3">
            Catat diterima di loket<span className="sr-only"> {requirement.label}</span>
          </SubmitButton>
        </ActionForm>
      )}
      <ActionForm
        id={id}
        action={decideRequirementAction}
        details={{
          plain: true,
          summary:
            requirement.state === "given" || requirement.state === "missing"
              ? inHand
                ? "Minta ganti · Tidak diwajibkan"
                : "Tidak diwajibkan"
              : "Ubah keputusan",
          className: "min-w-48 flex-1",
        }}
      >
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="requirement" value={requirement.key} />
        <RadioGroup name="decision" label="Keputusan" options={choices} />
        <TextArea name="reason" label="Alasan" maxLength={1000} requiredMessage="Tulis alasannya." />
        <SubmitButton variant="secondary" className="mt-3">
          Simpan keputusan
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
