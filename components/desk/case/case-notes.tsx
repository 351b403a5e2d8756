import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { formatDateTime } from "@/lib/domain/working-time";
import { addNoteAction } from "@/lib/features/desk/case.actions";
import type { CaseView } from "@/lib/features/desk/case.queries";

export function CaseNotes({ view }: { view: CaseView }) {
  return (
    <section aria-labelledby="catatan">
      <h2 id="catatan" className="text-h2">
        Catatan dalam
      </h2>
      <p className="text-small text-ink-soft">Hanya dibaca petugas.</p>
      {view.mayAct && (
        <ActionForm id="catat" action={addNoteAction} className="no-print mt-2">
          <input type="hidden" name="reference" value={view.reference} />
          <TextArea
            name="body"
            label="Catatan baru"
            hint={hintFor(view)}
            maxLength={2000}
            rows={2}
            requiredMessage="Tulis catatannya."
          />
          <SubmitButton variant="secondary" className="mt-2">
            Simpan catatan
          </SubmitButton>
        </ActionForm>
      )}
      <ul className="mt-2">
        {view.notes.map((note) => (
          <li key={note.id} className="border-b border-line py-2">
            <p className="whitespace-pre-line">{note.body}</p>
            <p className="text-small text-ink-soft">
              {note.author}, {formatDateTime(note.at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_NAMED = 6;

/** Whoever is named gets a notice. */
function hintFor({ colleagues }: CaseView): string | undefined {
  const [first] = colleagues;
  if (!first) return undefined;
  const names = colleagues.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = colleagues.length > MOST_NAMED ? ", dan lainnya" : "";
  return `Tulis @ dan nama rekan untuk memberi tahu, misalnya @${first.name}. Rekan: ${names.join(", ")}${more}.`;
}
