import { Notice } from "@/components/ui/notice";
import { PaperText } from "@/components/ui/paper-text";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/** The result, large, inside the card: the NIB itself, or what was decided and why; on paper at most so many signs of each text. */
export function CaseResult({ view, most }: { view: OwnCase; most: number }) {
  const { nib, status, reason, outcomeNote } = view;
  if (nib)
    return (
      <div className="mt-4 border-l-4 border-success bg-success-wash px-4 py-3">
        <p className="text-small text-ink-soft">NIB Anda</p>
        <p className="font-mono text-h1 font-bold break-words select-all">{nib}</p>
      </div>
    );
  if ((status === "rejected" || status === "withdrawn") && reason)
    return (
      <Notice tone={status === "rejected" ? "danger" : "info"} title="Alasannya" className="mt-4">
        <p>
          <PaperText text={reason} most={most} />
        </p>
        {view.advice && (
          <p>
            <span className="font-semibold">Yang bisa Anda lakukan:</span> <PaperText text={view.advice} most={most} />
          </p>
        )}
      </Notice>
    );
  if (view.outcome && outcomeNote)
    return (
      <Notice title="Keterangan dari dinas" className="mt-4">
        <p>
          <PaperText text={outcomeNote} most={most} />
        </p>
      </Notice>
    );
  return null;
}

/** "Apa berikutnya", with whom to ask who does not agree. */
export function WhatNext({ next }: { next: OwnCase["next"] }) {
  if (next.length === 0) return null;
  return (
    <section aria-labelledby="berikutnya" className="mt-6 max-w-read">
      <h2 id="berikutnya" className="text-h2">
        Apa berikutnya
      </h2>
      <ul className="mt-2 list-disc space-y-2 pl-6">
        {next.map(({ words, link }) => (
          <li key={words}>
            {words}
            {link && (
              <a href={link.href} className="no-print ml-1">
                {link.label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
