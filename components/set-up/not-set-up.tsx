import Link from "next/link";
import type { SetUpStep } from "@/lib/domain/set-up";

/** What an admin still has to set up, each with the way there; gone when all is done. */
export function NotSetUp({ steps }: { steps: SetUpStep[] }) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="belum-disiapkan" className="mt-6">
      <h2 id="belum-disiapkan" className="text-h2">
        Yang belum disiapkan
      </h2>
      <ul className="mt-2 border-t border-line">
        {steps.map(({ key, words, href, link }) => (
          <li key={key} className="border-b border-line py-3">
            <p className="max-w-read">{words}</p>
            <Link prefetch={false} href={href} className="no-print inline-flex min-h-target items-center">
              {link}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
