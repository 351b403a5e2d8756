import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { acceptRestAction } from "@/lib/features/desk/case.actions";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import { NextField } from "./next-field";

/** `opened`: papers that this page itself shows; `me`: who looks at it. */
type Props = { view: OpenedCase; opened: readonly string[]; me: string };

/** Whatever is left in one press, once every paper was opened; the server asks the log of looks again. */
export function AcceptRestForm({ view, opened, me }: Props) {
  const decidable = new Set(
    view.commands.filter(({ type }) => type === "decide_requirement").map(({ requirement }) => requirement),
  );
  const given = view.requirements.filter(({ key, state }) => state === "given" && decidable.has(key));
  if (given.length === 0) return null;
  if (view.unopened.some((id) => !opened.includes(id)))
    return (
      <p className="no-print mt-3 text-small text-ink-soft">
        Setelah semua berkas dibuka, yang tersisa bisa diterima sekaligus.
      </p>
    );
  const duty = dutyToEnd(view, me);
  return (
    <ActionForm id="terima-semua" action={acceptRestAction} className="no-print mt-3 flex flex-wrap gap-2">
      <input type="hidden" name="reference" value={view.reference} />
      <SubmitButton variant="secondary" shortcut="4">
        Terima semua yang tersisa
      </SubmitButton>
      {duty && (
        <>
          <NextField />
          <SubmitButton shortcut="5" name="duty" value={duty}>
            Terima semua, selesaikan, buka berikutnya
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** The duty in hand, where nothing else stands in its way once the rest is accepted. */
function dutyToEnd({ state, requirements, duties }: OpenedCase, me: string): string | null {
  const open = state.open.find(({ heldBy }) => heldBy === me);
  if (open?.verb !== "verify" || duties.find(({ id }) => id === open.duty)?.record) return null;
  const lacks = requirements.some(
    (item) => item.row !== null && item.row <= open.row && (item.state === "missing" || item.state === "rejected"),
  );
  return lacks ? null : open.duty;
}
