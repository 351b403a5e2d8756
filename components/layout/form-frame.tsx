import { OFFICE } from "@/lib/domain/office";
import { Mark } from "./mark";
import { MotifStrip } from "./motif-strip";
import { SkipLink } from "./skip-link";

/** Whose form it is, and the way home. */
export function FormHeader() {
  return (
    <header className="border-b border-line">
      <SkipLink />
      <MotifStrip />
      <div className="mx-auto max-w-page px-4 md:px-6">
        <a href="/" className="inline-flex min-h-target items-center gap-2 text-ink no-underline">
          <Mark className="size-7 shrink-0 text-primary" />
          <span className="font-bold">Layanan UMKM</span>
        </a>
      </div>
    </header>
  );
}

/** Whom to ask, and that nobody is to be paid. */
export function FormFooter() {
  return (
    <footer className="no-print mt-10 border-t border-line">
      <p className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 px-4 py-2 text-small md:px-6">
        <span>Layanan ini gratis.</span>
        <a href={OFFICE.phoneHref} className="inline-flex min-h-target items-center">
          {`Bingung? Telepon ${OFFICE.phone}`}
        </a>
      </p>
    </footer>
  );
}
