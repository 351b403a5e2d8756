import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { VersionField } from "@/components/forms/version-field";
import { fillSurveyAction } from "@/lib/features/records/records.actions";
import { SurveyPoints } from "./survey-points";

type Props = { programmeId: string; points: readonly string[]; version: string };

/** The usual points, answered on one page; what was not looked at stays open. */
export function SurveyForm({ programmeId, points, version }: Props) {
  return (
    <ActionForm id="periksa-lokasi" action={fillSurveyAction} className="no-print mt-3">
      <input type="hidden" name="programmeId" value={programmeId} />
      <VersionField version={version} />
      <SurveyPoints points={points} />
      <SubmitButton variant="secondary" className="mt-3">
        Simpan daftar periksa
      </SubmitButton>
    </ActionForm>
  );
}
