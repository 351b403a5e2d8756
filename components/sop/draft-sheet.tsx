import { ActionForm } from "@/components/forms/action-form";
import { KeptField } from "@/components/forms/kept-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Details } from "@/components/ui/details";
import type { Restructure } from "@/lib/domain/sop-draft";
import { arrangeDraftAction } from "@/lib/features/sop/sop-draft.actions";
import type { SopDraftView } from "@/lib/features/sop/sop-draft.queries";
import { DraftEditLink } from "./draft-edit-link";
import { SopDuties } from "./sop-duties";
import { SopFlow } from "./sop-flow";

const STEPS: [Restructure, string][] = [
  ["up", "Naikkan"],
  ["down", "Turunkan"],
  ["after", "Sisipkan langkah sesudahnya"],
  ["split", "Pecah: tugas terakhir jadi langkah sendiri"],
  ["remove", "Hapus dari rancangan"],
];

/** The office's own table, from which each row is opened, moved, split or taken out; below it what was taken out. */
export function DraftSheet({ sop, draft }: { sop: string; draft: SopDraftView }) {
  const { content, walks, rows, removed, mayEdit, order } = draft;
  const sheet = (
    <SopFlow
      document={content.document}
      definition={content.definition}
      walks={walks}
      confirmed={false}
      {...(mayEdit && { under: (no: number) => <RowTools sop={sop} draft={draft} no={no} /> })}
    />
  );
  if (!mayEdit)
    return (
      <>
        {sheet}
        <SopDuties definition={content.definition} />
      </>
    );
  return (
    <>
      <ActionForm id="susun" action={arrangeDraftAction}>
        <input type="hidden" name="key" value={sop} />
        <KeptField name="order" value={order} />
        {sheet}
        {removed.length > 0 && (
          <section aria-labelledby="dihapus" className="no-print mt-4">
            <h3 id="dihapus" className="text-h3">
              Dihapus dari rancangan
            </h3>
            <ul>
              {removed.map(({ key, no, activity }) => (
                <li key={key} className="flex flex-wrap items-center gap-x-4">
                  {`${no}. ${activity}`}
                  <SubmitButton variant="quiet" name="step" value={`restore:${key}`}>
                    Kembalikan
                  </SubmitButton>
                </li>
              ))}
            </ul>
          </section>
        )}
      </ActionForm>
      <p className="no-print flex flex-wrap gap-x-6">
        <DraftEditLink sop={sop} part="kolom" words="Ubah kepala tabel dan kolom pelaksana" />
        <DraftEditLink sop={sop} part="persyaratan" words="Ubah di langkah mana persyaratan diputuskan" />
      </p>
      <SopDuties definition={content.definition} />
      <p className="text-small text-ink-soft">
        {`Layanan yang menjalankan: ${rows.map(({ no, services }) => `langkah ${no}: ${services.join(", ") || "tidak ada"}`).join("; ")}.`}
      </p>
    </>
  );
}

function RowTools({ sop, draft: { rows }, no }: { sop: string; draft: SopDraftView; no: number }) {
  const found = rows.find((one) => one.no === no);
  if (!found) return null;
  const { key } = found.row;
  const first = rows[0]?.no === no;
  const last = rows.at(-1)?.no === no;
  const can: Partial<Record<Restructure, boolean>> = {
    up: !first,
    down: !last,
    split: found.row.run.duties.length > 1,
    remove: rows.length > 1,
  };
  return (
    <div id={key} className="min-w-40">
      <DraftEditLink sop={sop} part={key} words={`Ubah langkah ${no}`} />
      <Details summary="Susun" plain>
        {STEPS.filter(([step]) => can[step] !== false).map(([step, words]) => (
          <SubmitButton
            key={step}
            variant="quiet"
            name="step"
            value={`${step}:${key}`}
            aria-label={`${words}: langkah ${no}`}
            className="block text-left"
          >
            {words}
          </SubmitButton>
        ))}
      </Details>
    </div>
  );
}
