import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { RadioGroup } from "@/components/forms/choice-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { VersionField } from "@/components/forms/version-field";
import { ReleaseSeatForm } from "@/components/gathering/release-seat-form";
import { SubstituteForm } from "@/components/gathering/substitute-form";
import { OUTCOME_WORDS, outcomesOf, outcomeWords } from "@/lib/domain/programmes";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import type { WaitingPage } from "@/lib/features/gathering/gathering.queries";
import { recordOutcomeAction } from "@/lib/features/outcomes/outcomes.actions";
import type { ParticipantItem } from "@/lib/features/outcomes/participants.queries";

type Props = {
  view: ProgrammeView;
  chosen: ParticipantItem;
  /** null: a substitute cannot be named now. */
  waiting: WaitingPage["items"] | null;
  base: string;
};

/** What concerns one participant alone: their outcome, leaving, a substitute. */
export function ParticipantCard({ view, chosen, waiting, base }: Props) {
  const may = (type: ParticipantItem["commands"][number]) => chosen.commands.includes(type);
  return (
    <section aria-labelledby="pilihan" className="no-print mt-4 border-l-4 border-primary bg-wash px-4 py-4">
      <h2 id="pilihan" className="text-h2">
        {chosen.applicantName}
      </h2>
      <p className="text-small text-ink-soft">
        {chosen.businessName}
        {chosen.outcome && ` · hasil sekarang: ${outcomeWords(chosen.outcome)}`} ·{" "}
        <Link prefetch={false} href={base}>
          Tutup
        </Link>
      </p>
      <div className="mt-4 grid gap-8 lg:grid-cols-2">
        {may("record_outcome") && <OutcomeForm view={view} chosen={chosen} />}
        {waiting && (
          <SubstituteForm
            programmeId={view.programmeId}
            out={chosen.applicationId}
            waiting={waiting}
            free={0}
            type={view.type}
          />
        )}
        {may("release_from_programme") && (
          <ReleaseSeatForm
            programmeId={view.programmeId}
            applicationId={chosen.applicationId}
            listApproved={view.state.listApproved}
          />
        )}
      </div>
    </section>
  );
}

function OutcomeForm({ view, chosen }: Pick<Props, "view" | "chosen">) {
  const correction = chosen.outcome !== null;
  return (
    <ActionForm id="hasil" action={recordOutcomeAction}>
      <input type="hidden" name="programmeId" value={view.programmeId} />
      <input type="hidden" name="applicationId" value={chosen.applicationId} />
      <VersionField version={chosen.outcomeVersion} />
      <RadioGroup
        name="outcome"
        label={correction ? "Hasil yang benar" : "Hasil"}
        {...(chosen.outcome ? { defaultValue: chosen.outcome } : {})}
        options={outcomesOf(view.type).map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
      />
      <TextArea
        name="note"
        label={correction ? "Alasan pembetulan" : "Catatan"}
        optional={!correction}
        maxLength={500}
        rows={2}
      />
      <SubmitButton className="mt-3">{correction ? "Betulkan hasil" : "Simpan hasil"}</SubmitButton>
    </ActionForm>
  );
}
