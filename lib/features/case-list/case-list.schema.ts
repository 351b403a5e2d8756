import { z } from "zod";
import { addressValue, firstValue } from "@/lib/domain/address-values";
import { readCaseFilters } from "@/lib/domain/case-list";
import { edgeCursor } from "@/lib/domain/keyset";
import type { Role } from "@/lib/domain/roles";
import { freeText } from "@/lib/domain/text";

/** What was just done to the views, for the page to say. */
const ListNews = z.object({ kabar: addressValue(z.enum(["disimpan", "dihapus"])) });

const ListCursors = z.object({
  sesudah: edgeCursor,
  sebelum: edgeCursor,
});
export type ListCursors = z.output<typeof ListCursors>;

type Params = Record<string, string | string[] | undefined>;

/** What an address asks of the list of all cases; what it does not know it says in `ignored`. */
export function readListAddress(params: Params, reader: { roles: readonly Role[] }) {
  return {
    ...readCaseFilters((key) => firstValue(params[key]), reader),
    cursors: ListCursors.parse(params),
    news: ListNews.parse(params).kabar,
  };
}

/** What the search box of the rail sends. */
export const SearchAll = z.object({ cari: addressValue(freeText({ most: 100 })) });
export type SearchAll = z.output<typeof SearchAll>;
