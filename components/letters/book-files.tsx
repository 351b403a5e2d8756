import { LinkButton } from "@/components/ui/button";

/** The book as files and on paper, as it was narrowed down; every file that is taken along is in the audit. */
export function BookFiles({ address, query }: { address: string; query: string }) {
  const at = (what: string) => `${address}/${what}${query ? `?${query}` : ""}`;
  return (
    <>
      <LinkButton variant="secondary" href={at("xlsx")}>
        Unduh XLSX
      </LinkButton>
      <LinkButton variant="secondary" href={at("csv")}>
        Unduh CSV
      </LinkButton>
      <LinkButton variant="secondary" href={at("cetak")}>
        Cetak buku
      </LinkButton>
    </>
  );
}
