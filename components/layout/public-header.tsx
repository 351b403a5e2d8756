import { OFFICE } from "@/lib/domain/office";
import { Mark } from "./mark";
import { MotifStrip } from "./motif-strip";
import { SkipLink } from "./skip-link";

const NAV = [
  { href: "/layanan", label: "Layanan", more: "" },
  { href: "/kegiatan", label: "Kegiatan", more: "" },
  { href: "/lacak", label: "Lacak", more: " permohonan" },
];

/** `path`: the address one is on, with its query. */
export function PublicHeader({ path }: { path: string }) {
  return (
    <header className="border-b border-line">
      <SkipLink />
      <MotifStrip />
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-4 md:px-6">
        <a
          href="/"
          className="flex min-h-target items-center gap-3 py-3 text-ink no-underline hover:text-primary-strong"
        >
          <Mark className="size-10 shrink-0 text-primary print:size-8" />
          <span className="min-w-0 leading-tight">
            <span className="block font-bold">Layanan UMKM</span>
            <span className="block text-small leading-tight text-ink-soft">
              {OFFICE.name} <span className="sm:whitespace-nowrap">{OFFICE.region}</span>
            </span>
          </span>
        </a>
        <nav aria-label="Utama" className="no-print -mx-1 pb-1 md:pb-0">
          <ul className="flex flex-wrap gap-x-4 text-small sm:gap-x-6 sm:text-base">
            {NAV.map((item) => (
              <li key={item.href}>
                <a
                  href={item.href}
                  aria-current={standing(path, item.href)}
                  className="flex min-h-target items-center px-1 whitespace-pre aria-[current]:font-bold aria-[current]:text-ink aria-[current]:decoration-primary aria-[current]:decoration-4 aria-[current]:underline-offset-8"
                >
                  {item.label}
                  {item.more && <span className="max-sm:sr-only">{item.more}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The page itself, or one that belongs to it. */
function standing(path: string, href: string): "page" | "true" | undefined {
  const [here] = path.split(/[?#]/);
  if (here === href) return "page";
  return here?.startsWith(`${href}/`) ? "true" : undefined;
}
