import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { KeptField } from "@/components/forms/kept-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import type { ButtonVariant } from "@/components/ui/button";
import type { DraftPress } from "@/lib/domain/sop-draft";
import { beginDraftAction, pressDraftAction } from "@/lib/features/sop/sop-draft.actions";
import type { SopDraftView } from "@/lib/features/sop/sop-draft.queries";

export function BeginDraftForm({ sop, version }: { sop: string; version: number }) {
  return (
    <ActionForm id="mulai" action={beginDraftAction} className="mt-4">
      <input type="hidden" name="key" value={sop} />
      <SubmitButton pendingLabel="Memulai…">{`Mulai rancangan dari versi ${version}`}</SubmitButton>
    </ActionForm>
  );
}

type PressForm = {
  summary: string;
  button: string;
  variant: ButtonVariant;
  note?: { label: string; hint?: string };
  says: string;
};

/** In the order of the page: what leads on first, then what leads back. */
const FORMS: [DraftPress, PressForm][] = [
  [
    "submit",
    {
      summary: "Ajukan untuk ditelaah",
      button: "Ajukan untuk ditelaah",
      variant: "primary",
      note: { label: "Mengapa SOP ini diubah", hint: "Misalnya hasil survei, pengaduan, rapat, atau aturan baru." },
      says: "Rancangan tidak bisa diubah selama ditelaah. Kepala Bidang dan Sekretaris diberi tahu.",
    },
  ],
  [
    "review",
    {
      summary: "Teruskan ke Kepala Dinas",
      button: "Sudah saya telaah, teruskan ke Kepala Dinas",
      variant: "primary",
      note: { label: "Catatan telaah" },
      says: "Kepala Dinas diberi tahu dan memutuskan.",
    },
  ],
  [
    "approve",
    {
      summary: "Sahkan dan terbitkan",
      button: "Sahkan dan terbitkan",
      variant: "primary",
      says: "Menjadi versi baru yang tidak bisa diubah lagi. Permohonan yang diajukan sejak tanggal berlaku mengikutinya; yang sedang berjalan tetap memakai versinya sendiri.",
    },
  ],
  [
    "return",
    {
      summary: "Kembalikan untuk diperbaiki",
      button: "Kembalikan",
      variant: "secondary",
      note: { label: "Yang harus diperbaiki" },
      says: "Yang mengajukan diberi tahu dan bisa mengubahnya lagi.",
    },
  ],
  [
    "take_back",
    {
      summary: "Tarik untuk diubah lagi",
      button: "Tarik untuk diubah lagi",
      variant: "secondary",
      says: "Telaah yang sudah ada tidak berlaku lagi.",
    },
  ],
  [
    "discard",
    {
      summary: "Batalkan rancangan",
      button: "Batalkan rancangan",
      variant: "danger",
      note: { label: "Mengapa tidak dipakai" },
      says: "Rancangan ini tidak bisa dilanjutkan lagi. Yang membatalkan dan alasannya tercatat di jejak audit.",
    },
  ],
];

/** What the reader may press now, each with what it does. What is not complete cannot be put forward. */
export function DraftPresses({ sop, draft, today }: { sop: string; draft: SopDraftView; today: string }) {
  const open = FORMS.filter(([press]) => draft.presses.includes(press) && isReady(press, draft));
  if (open.length === 0) return null;
  return (
    <section aria-label="Yang bisa dilakukan" className="no-print max-w-read">
      {open.map(([press, { summary, button, variant, note, says }]) => (
        <ActionForm key={press} id={press} action={pressDraftAction} details={{ summary }}>
          <input type="hidden" name="key" value={sop} />
          <input type="hidden" name="press" value={press} />
          <KeptField name="shown" value={draft.shown} />
          {note && (
            <TextArea
              name="note"
              label={note.label}
              hint={note.hint}
              optional={press === "review"}
              rows={3}
              defaultValue={press === "submit" ? draft.note : ""}
            />
          )}
          {(press === "submit" || press === "approve") && (
            <DateField name="effectiveFrom" label="Berlaku mulai" defaultValue={later(draft.effectiveFrom, today)} />
          )}
          <p className="my-3 text-small text-ink-soft">{says}</p>
          <SubmitButton variant={variant}>{button}</SubmitButton>
        </ActionForm>
      ))}
    </section>
  );
}

function isReady(press: DraftPress, { isFit, isOld, isSame }: SopDraftView): boolean {
  return (isFit && !isOld && !isSame) || !["submit", "review", "approve"].includes(press);
}

/** A day that has passed while it waited is no answer. */
function later(day: string, today: string): string {
  return day > today ? day : today;
}
