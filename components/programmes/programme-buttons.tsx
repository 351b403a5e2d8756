import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { isPublicType, quotaWords, takenWords } from "@/lib/domain/programmes";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import {
  openProgrammeAction,
  setEntriesAction,
  startProgrammeAction,
} from "@/lib/features/programmes/programmes.actions";

export function OpenButton({ programmeId, type }: Pick<ProgrammeView, "programmeId" | "type">) {
  return (
    <ActionForm id="buka" action={openProgrammeAction} className="mt-4">
      <input type="hidden" name="programmeId" value={programmeId} />
      <SubmitButton wide>Buka kegiatan</SubmitButton>
      <p className="mt-2 text-small text-ink-soft">
        {`Sesudahnya ${quotaWords(type)} masih bisa ditambah, dan dikurangi sampai yang sudah ${isPublicType(type) ? "terisi" : "masuk"}.`}
      </p>
    </ActionForm>
  );
}

export function StartButton({ view }: { view: ProgrammeView }) {
  const first = view.rows[0];
  return (
    <ActionForm id="mulai" action={startProgrammeAction} className="mt-4">
      <input type="hidden" name="programmeId" value={view.programmeId} />
      <SubmitButton wide>Mulai kegiatan</SubmitButton>
      <p className="mt-2 text-small text-ink-soft">
        Langkah {first?.no ?? 1} dibuka dan waktunya mulai dihitung; {takenWords(view.type, view.facts)}.
      </p>
    </ActionForm>
  );
}

export function EntriesButton({ view }: { view: ProgrammeView }) {
  const closed = view.facts.entriesClosed;
  return (
    <ActionForm id="pendaftaran" action={setEntriesAction} className="mt-4">
      <input type="hidden" name="programmeId" value={view.programmeId} />
      <input type="hidden" name="closed" value={closed ? "tidak" : "ya"} />
      <SubmitButton variant="secondary" wide>
        {closed ? "Buka lagi pendaftaran" : "Tutup pendaftaran"}
      </SubmitButton>
    </ActionForm>
  );
}
