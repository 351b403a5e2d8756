"use client";

import {
  unstable_isUnrecognizedActionError as isUnrecognizedAction,
  unstable_rethrow as rethrow,
} from "next/navigation";
import { type FormEvent, useActionState, useRef, useState, useTransition } from "react";
import { EMPTY_FORM, type FormAction, type FormState } from "@/lib/domain/form-state";
import { endTold, useTold } from "./form-context";

/**
 * Posts plainly without JavaScript (`action`). With it the same server action is
 * called by hand: nothing typed is reset, chosen files stay, a lost line is told
 * in words, and a second tap while sending does nothing. `answer` grows with every
 * answer, the one to a plain post included, and with nothing else.
 */
export function useFormAction(action: FormAction, id: string, initial: FormState = EMPTY_FORM) {
  const told = useTold(id);
  // The page drawn anew hands in another `initial`; what counts as unanswered is the first.
  const [unanswered] = useState(told ?? initial);
  const [posted, formAction] = useActionState(action, unanswered);
  const [answered, setAnswered] = useState<{ state: FormState; count: number } | null>(null);
  const [pending, startTransition] = useTransition();
  const sending = useRef(false);
  const state = answered?.state ?? posted;

  /** `place`: where the page stays when the action leads back to it; see keep-place.ts. */
  function submit(event: FormEvent<HTMLFormElement>, place?: Promise<() => void> | null) {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    send(new FormData(event.currentTarget, submitter), place);
  }

  function send(data: FormData, place?: Promise<() => void> | null) {
    if (sending.current) return;
    sending.current = true;
    endTold();
    startTransition(async () => {
      let next: FormState | undefined;
      try {
        next = await action(state, data);
      } catch (error) {
        rethrow(error);
        next = { ok: false, message: isUnrecognizedAction(error) ? STALE : LOST, errors: {}, values: state.values };
      } finally {
        sending.current = false;
        // A redirecting action answers nothing; the router is already on its way.
        if (next) tell(next);
        else void place?.then((settle) => settle());
      }
    });
  }

  function tell(next: FormState) {
    startTransition(() => setAnswered((last) => ({ state: next, count: (last?.count ?? 0) + 1 })));
  }

  // A page may be drawn with the answer that an earlier post got.
  const brought = Object.keys(unanswered.errors).length > 0 || unanswered.message !== undefined;
  const answer = (posted === unanswered && !brought ? 0 : 1) + (answered?.count ?? 0);
  return { state, answer, pending, formAction, submit, send };
}

const LOST = "Sambungan terputus, jadi isian ini belum kami terima. Isian Anda masih di sini; coba kirim lagi.";
const STALE =
  "Portal baru saja diperbarui, jadi isian ini belum kami terima. Salin isian yang panjang, lalu muat ulang.";
