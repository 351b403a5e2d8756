"use client";

import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { endEntryAction } from "@/lib/features/drafts/counter-entry.actions";

type Props = { entry: string; isSent: boolean };

/**
 * The explicit end. The desk is opened as a new document: what the router has kept of the former person's pages for the
 * Back button goes with the old one, and a page that the browser had put aside whole is loaded again.
 */
export function CounterEnd({ entry, isSent }: Props) {
  const [told, tell] = useState<string>();
  const [pending, start] = useTransition();
  useForgetting();
  return (
    <form
      action={endEntryAction}
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        if (pending) return;
        start(async () => {
          const { ok, message } = await endEntryAction(EMPTY_FORM, data).catch(() => ({ ok: false, message: LOST }));
          if (ok) location.replace("/petugas/loket");
          else tell(message);
        });
      }}
    >
      <input type="hidden" name="entry" value={entry} />
      {told && (
        <p role="alert" className="mb-2 font-semibold text-danger">
          {told}
        </p>
      )}
      <Button
        type="submit"
        variant={isSent ? "primary" : "danger"}
        aria-disabled={pending || undefined}
        data-key={isSent ? "n" : undefined}
      >
        {pending ? "Menutup…" : isSent ? "Selesai, orang berikutnya" : "Buang isian ini, orang berikutnya"}
      </Button>
    </form>
  );
}

const LOST = "Sambungan terputus, jadi isian ini belum ditutup. Coba sekali lagi.";

function useForgetting() {
  useEffect(() => {
    const again = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener("pageshow", again);
    return () => removeEventListener("pageshow", again);
  }, []);
}
