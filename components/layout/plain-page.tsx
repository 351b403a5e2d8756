import type { ReactNode } from "react";
import { OFFICE } from "@/lib/domain/office";
import { Mark } from "./mark";
import { MotifStrip } from "./motif-strip";
import { MAIN_ID } from "./skip-link";

/** A page that relies on nothing else: no data, no navigation, one link. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="shell-public min-h-screen">
      <MotifStrip />
      <div className="mx-auto max-w-page px-4 md:px-6">
        <header className="flex items-center gap-3 py-4 font-bold">
          <Mark className="size-10 shrink-0 text-primary" /> Layanan UMKM {OFFICE.region}
        </header>
        <main id={MAIN_ID} tabIndex={-1} className="max-w-read py-8">
          <h1 className="mb-3 text-h1">{title}</h1>
          {children}
        </main>
      </div>
    </div>
  );
}
