import { LinkButton } from "./button";

/** What a page lists, as files of a table, narrowed down as it is. */
export function TableFiles({ address, query }: { address: string; query: string }) {
  const at = (format: string) => `${address}/${format}${query ? `?${query}` : ""}`;
  return (
    <>
      <LinkButton variant="secondary" href={at("xlsx")}>
        Unduh XLSX
      </LinkButton>
      <LinkButton variant="secondary" href={at("csv")}>
        Unduh CSV
      </LinkButton>
    </>
  );
}
