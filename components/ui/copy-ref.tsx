"use client";

import { useState } from "react";
import { Button } from "./button";

/** The reference, large and in groups, with a button that copies it. */
export function CopyRef({ reference, label = "Nomor permohonan" }: { reference: string; label?: string }) {
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(reference);
      setCopied(true);
    } catch {
      // Plain http or an old browser: the number can still be selected with one tap.
      setCopied(false);
    }
  }

  return (
    <div className="border-y-2 border-primary py-4">
      <p className="text-small text-ink-soft">{label}</p>
      <p className="font-mono text-code font-bold break-words select-all">{reference}</p>
      <div className="no-print needs-js mt-2 flex flex-wrap items-center gap-3">
        <Button variant="secondary" onClick={copy}>
          Salin nomor
        </Button>
        <span role="status" className="text-small">
          {copied ? "Tersalin." : ""}
        </span>
      </div>
    </div>
  );
}
