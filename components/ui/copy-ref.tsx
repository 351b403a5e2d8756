"use client";

import { useRef, useState } from "react";
import { Button } from "./button";

/** The reference, large and in groups, with a button that copies it. */
export function CopyRef({ reference, label = "Nomor permohonan" }: { reference: string; label?: string }) {
  const [told, setTold] = useState("");
  const number = useRef<HTMLParagraphElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(reference);
      setTold("Tersalin.");
    } catch {
      // Plain http, a refusal or an old browser: the number is marked, so that the phone itself offers to copy it.
      if (number.current) getSelection()?.selectAllChildren(number.current);
      setTold("Nomornya sudah ditandai. Tekan lama pada nomor itu, lalu pilih Salin.");
    }
  }

  return (
    <div className="border-y-2 border-primary py-4">
      <p className="text-small text-ink-soft">{label}</p>
      <p ref={number} className="font-mono text-code font-bold break-words select-all">
        {reference}
      </p>
      <div className="no-print needs-js mt-2 flex flex-wrap items-center gap-3">
        <Button variant="secondary" onClick={copy}>
          Salin nomor
        </Button>
        <span role="status" className="text-small">
          {told}
        </span>
      </div>
    </div>
  );
}
