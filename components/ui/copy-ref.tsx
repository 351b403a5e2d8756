"use client";

import { useRef, useState } from "react";
import { Button } from "./button";

/** The reference, large and in groups, with a button that copies it. Without scripts the number alone stands there. */
export function CopyRef({ reference }: { reference: string }) {
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
    <div className="flex flex-wrap items-center gap-x-4">
      <p ref={number} className="font-mono text-code font-bold break-words select-all">
        {reference}
      </p>
      <div className="no-print needs-js -ml-2 flex flex-wrap items-center gap-3">
        <Button variant="quiet" onClick={copy}>
          Salin nomor
        </Button>
        <span role="status" className="text-small">
          {told}
        </span>
      </div>
    </div>
  );
}
