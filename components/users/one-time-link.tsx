"use client";

import { useContext, useState } from "react";
import { FormContext } from "@/components/forms/form-context";
import { Button } from "@/components/ui/button";

/** Shown in the answer of the action that made it, and never again. */
export function OneTimeLink() {
  const { values } = useContext(FormContext);
  const [copied, setCopied] = useState(false);
  const { link } = values;
  if (typeof link !== "string") return null;

  async function copy(text: string) {
    // Plain http or an old browser has no clipboard: the link can still be selected with one tap.
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

  return (
    <div className="mb-6 border-y-2 border-primary py-4">
      <p className="font-semibold">Tautan sekali pakai, berlaku 7 hari</p>
      <p className="mt-1 font-mono break-all select-all">{link}</p>
      <p className="mt-2 text-small text-ink-soft">
        Sampaikan langsung kepada orangnya. Siapa pun yang memegang tautan ini bisa membuat kata sandinya.
      </p>
      <div className="needs-js mt-2 flex flex-wrap items-center gap-3">
        <Button variant="secondary" onClick={() => copy(link)}>
          Salin tautan
        </Button>
        <span role="status" className="text-small">
          {copied ? "Tersalin." : ""}
        </span>
      </div>
    </div>
  );
}
