"use client";

import { useEffect, useState } from "react";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { BundleState } from "@/lib/domain/letters/bundle";

type Progress = { state: BundleState; made: number; total: number };
type Props = {
  /** Where the file will be; with `?keadaan` it says how far it is. */
  file: string;
  /** The page anew. */
  again: string;
  made: number;
  total: number;
};

/** n of m. Asks by itself while the page is open; the page is never loaded anew under somebody's hands. */
export function BundleProgress({ file, again, made, total }: Props) {
  const [now, setNow] = useState<Progress>({ state: "drawing", made, total });
  const isOpen = now.state === "waiting" || now.state === "drawing";
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(async () => {
      const said = await progressOf(file);
      if (said) setNow(said);
    }, 1_500);
    return () => clearInterval(timer);
  }, [file, isOpen]);
  return (
    <div className="max-w-read text-small">
      <p role="status">{sentence(now)}</p>
      {isOpen && now.total > 0 && (
        <ProgressBar value={now.made} max={now.total} label={`${now.made} dari ${now.total} surat`} />
      )}
      {now.state === "done" && (
        <a href={file} className="mr-4 inline-flex min-h-target items-center text-body">
          Buka berkas
        </a>
      )}
      <a href={again} className="inline-flex min-h-target items-center">
        Muat ulang halaman
      </a>
    </div>
  );
}

function sentence({ state, made, total }: Progress): string {
  if (state === "done") return `Selesai: ${made} surat.`;
  if (state === "failed") return "Berkas tidak jadi dibuat. Muat ulang halaman untuk membaca sebabnya.";
  return total === 0 ? "Menunggu giliran…" : `Sedang dibuat: ${made} dari ${total} surat.`;
}

/** null: the line dropped, or the portal is away for a moment; asked again. */
async function progressOf(file: string): Promise<Progress | null> {
  try {
    const response = await fetch(`${file}?keadaan`);
    return response.ok ? ((await response.json()) as Progress) : null;
  } catch {
    return null;
  }
}
