/**
 * Where a browser without JavaScript is led when a page refuses. Next renders those pages in the
 * browser only (the document it sends is empty), so the empty document carries this address.
 */
export const REFUSED_PAGES = {
  notFound: "/tidak-ada",
  forbidden: "/petugas/bukan-wewenang",
  trouble: "/gangguan",
} as const;

export type RefusedPage = keyof typeof REFUSED_PAGES;

/** Server components note here what the same request's HTML must say; see platform/refuse-page. */
export const REFUSED_NOTES = Symbol.for("portal.refused-pages");
export type RefusedNotes = Map<string, RefusedPage>;
