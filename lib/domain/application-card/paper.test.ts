import { expect, test } from "vitest";
import { paperWords } from "./paper";

const OPEN = { isDraft: false, isClosed: false };
const DRAFT = { isDraft: true, isClosed: false };
const CLOSED = { isDraft: false, isClosed: true };
const sent = (state: string) => ({ state, atOffice: false, returned: false });

test.each([
  ["sent", sent("given"), OPEN, "menunggu diperiksa"],
  ["in order", sent("accepted"), OPEN, "diterima"],
  ["in order, and the case is over", sent("accepted"), CLOSED, "diterima"],
  ["not in order, not yet returned: nothing to do for its owner", sent("rejected"), OPEN, "akan kami minta diganti"],
  ["not in order, and nothing can be mended any more", sent("rejected"), CLOSED, "tidak sesuai"],
  ["never looked at, and the case is over", sent("given"), CLOSED, "tidak diperiksa"],
  ["never sent", sent("missing"), OPEN, "belum ada"],
  ["never sent, and the case is over", sent("missing"), CLOSED, "tidak dikirim"],
  ["taken back with the application", sent("given"), DRAFT, "belum terkirim lagi"],
  ["returned, although it was found in order", { ...sent("accepted"), returned: true }, OPEN, "perlu diperbaiki"],
  ["to be brought", { ...sent("missing"), atOffice: true }, OPEN, "akan Anda bawa ke kantor"],
  ["not brought to the end", { ...sent("missing"), atOffice: true }, CLOSED, "tidak dibawa"],
  ["brought", { ...sent("accepted"), atOffice: true }, CLOSED, "diterima di kantor"],
  ["of a name that the table does not have", sent("constructor"), CLOSED, "constructor"],
])("a paper that is %s", (_when, paper, stands, words) => {
  expect(paperWords(paper, stands)).toBe(words);
});
