import { expect, it } from "vitest";
import { lossWords } from "./notices.messages";

it.each([
  ["RETURNED 5.1.1", "alamat itu tidak ada"],
  ["RETURNED 5.1.10", "alamat itu tidak ada"],
  ["RETURNED 5.2.2", "kotak suratnya penuh"],
  ["RETURNED 4.2.2", "kotak suratnya penuh"],
  ["RETURNED 4.4.7", ""],
  ["RETURNED", ""],
  ["EENVELOPE RCPT TO 550", ""],
  ["10.1.1", ""],
  [null, ""],
])("%s is said as “%s”", (code, words) => {
  expect(lossWords(code)).toBe(words);
});
