import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { VersionField } from "@/components/forms/version-field";
import { recordScoresAction } from "@/lib/features/outcomes/outcomes.actions";
import type { PartProps } from "./participants-props";
import { ScoreTable } from "./score-table";

/** Points before and after the class; an empty field leaves what was there. */
export function ScoreForm({ view, list }: PartProps) {
  const writable = list.items.some((item) => item.commands.includes("record_score"));
  return (
    <ActionForm key={list.page} id="nilai" action={recordScoresAction} className="mt-4">
      <input type="hidden" name="programmeId" value={view.programmeId} />
      <input type="hidden" name="back" value={list.page} />
      <VersionField version={list.versions.scores} />
      <p className="text-small text-ink-soft">
        {writable
          ? "Angka bulat 0 sampai 100. Kotak yang dikosongkan membiarkan nilai yang sudah ada."
          : "Nilai dicatat petugas kegiatan selama langkah pelaksanaan berjalan."}
      </p>
      <ScoreTable items={list.items} writable={writable} />
      {writable && <SubmitButton className="no-print mt-4">Simpan nilai</SubmitButton>}
    </ActionForm>
  );
}
