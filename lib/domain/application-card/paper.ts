import { ownValue } from "../own-value";

/** `atOffice`: it is brought to the office instead of sent; `returned`: its owner is asked to mend it. */
type Paper = { state: string; atOffice: boolean; returned: boolean };
type Case = { isDraft: boolean; isClosed: boolean };

/** What is said of one paper to whoever sent it, true of the case as it stands: nothing waits in a case that is over. */
export function paperWords({ state, atOffice, returned }: Paper, { isDraft, isClosed }: Case): string {
  // What was returned waits for its owner, whatever the clerk had decided about it before.
  if (returned) return "perlu diperbaiki";
  if (atOffice && state === "missing") return isClosed ? "tidak dibawa" : "akan Anda bawa ke kantor";
  if (atOffice && state === "accepted") return "diterima di kantor";
  const words = isClosed ? CLOSED : isDraft ? DRAFT : {};
  return ownValue(words, state) ?? ownValue(OPEN, state) ?? state;
}

const OPEN: Record<string, string> = {
  missing: "belum ada",
  given: "menunggu diperiksa",
  accepted: "diterima",
  rejected: "akan kami minta diganti",
  waived: "tidak diperlukan",
};

const DRAFT: Record<string, string> = { given: "belum terkirim lagi" };

const CLOSED: Record<string, string> = { missing: "tidak dikirim", given: "tidak diperiksa", rejected: "tidak sesuai" };
