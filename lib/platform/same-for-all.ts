import "server-only";

/** The front door keeps what carries this for so long (bin/lib/kept-answers.mjs). */
export const SAME_FOR_ALL = { "surrogate-control": "max-age=2" };

/** Pages that read no cookie and no query and ask nothing about who looks at them. */
const PAGES = /^\/(?:layanan(?:\/[a-z]+)?)?$/;

export function isPageForAll(path: string): boolean {
  return PAGES.test(path);
}
