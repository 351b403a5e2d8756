import { LinkButton } from "./button";

/** Keyset pages: there is a next and a previous, never a page 1,000. */
export function Pagination({
  previous,
  next,
  label = "Halaman",
}: {
  previous?: string | null;
  next?: string | null;
  label?: string;
}) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="no-print flex flex-wrap justify-between gap-3 py-4">
      {previous ? (
        <LinkButton variant="secondary" href={previous} rel="prev">
          Sebelumnya
        </LinkButton>
      ) : (
        <span />
      )}
      {next && (
        <LinkButton variant="secondary" href={next} rel="next">
          Berikutnya
        </LinkButton>
      )}
    </nav>
  );
}
