import { expect, test } from "vitest";
import { whatsAppLink } from "./whats-app";

test("the number without its plus, and every sign of the text as it is", () => {
  const link = new URL(whatsAppLink("+6281234567890", "Kelas A & B, 50% #1?\nhttps://x.test/lacak/26T"));
  expect(link.pathname).toBe("/6281234567890");
  expect(link.searchParams.get("text")).toBe("Kelas A & B, 50% #1?\nhttps://x.test/lacak/26T");
  expect(link.hash).toBe("");
});
