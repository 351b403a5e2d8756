import type { ReactNode } from "react";
import { Mark } from "./mark";
import { MotifStrip } from "./motif-strip";
import { MAIN_ID, SkipLink } from "./skip-link";

/** The staff's side before anybody is signed in: nothing of the work shows. */
export function VisitorShell({ children }: { children: ReactNode }) {
  return (
    <div className="shell-staff min-h-screen">
      <SkipLink />
      <header className="border-b border-line">
        <MotifStrip />
        <a href="/" className="inline-flex min-h-12 items-center gap-3 px-4 py-2 text-ink no-underline">
          <Mark className="size-8 shrink-0 text-primary" />
          <span className="font-bold">Layanan UMKM Lombok Barat</span>
        </a>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="px-4 py-5">
        {children}
      </main>
    </div>
  );
}
