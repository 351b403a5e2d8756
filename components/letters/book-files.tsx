import { LinkButton } from "@/components/ui/button";
import { TableFiles } from "@/components/ui/table-files";

/** The book as files and on paper, as it was narrowed down. */
export function BookFiles({ address, query }: { address: string; query: string }) {
  return (
    <>
      <TableFiles address={address} query={query} />
      <LinkButton variant="secondary" href={`${address}/cetak${query ? `?${query}` : ""}`}>
        Cetak buku
      </LinkButton>
    </>
  );
}
