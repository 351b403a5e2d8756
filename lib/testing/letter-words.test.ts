import { expect, it } from "vitest";
import { letterText } from "@/lib/domain/letters/model";
import { missingFrom } from "./letter-words";
import { invitationTo } from "./sample-letters";

it("finds what is missing, what was added, and what stands in another order", () => {
  const letter = invitationTo("Baiq Sari");
  const text = letterText(letter);
  expect(missingFrom(text.join("\n"), letter)).toEqual([]);
  expect(missingFrom(text.filter((words) => words !== "Yth. Baiq Sari").join("\n"), letter)).toEqual([
    "missing: Yth.BaiqSari",
  ]);
  expect(missingFrom([...text, "Rahasia"].join("\n"), letter)).toEqual(["added: Rahasia"]);
  expect(missingFrom(text.toReversed().join("\n"), letter)).not.toEqual([]);
});
