import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { LetterModel } from "@/lib/domain/letters/model";
import { HOSTILE_NAMES } from "@/lib/testing/hostile-names";
import { missingArabic, missingFrom } from "@/lib/testing/letter-words";
import { attendanceList, certificate, decree, invitationTo } from "@/lib/testing/sample-letters";
import { LetterSheet } from "./letter-sheet";

const drawn = (letter: LetterModel) => renderToStaticMarkup(<LetterSheet model={letter} />);
const SIGNS = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["#x27", "'"],
  ["amp", "&"],
]);

function words(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/&([#\w]+);/g, (_, sign: string) => SIGNS.get(sign) ?? "?");
}

describe("text", () => {
  it.each([
    ["invitation", invitationTo("Baiq Sari Ningsih")],
    ["decree with three annexes", decree()],
    ["attendance list", attendanceList()],
    ["certificate", certificate()],
    [
      "lines that are alike",
      invitationTo("Sari", { initials: ["Sekretaris", "Sekretaris"], draft: true, check: null }),
    ],
  ])("%s: all of the letter and nothing else", (_, letter) => {
    expect(missingFrom(words(drawn(letter)), letter)).toEqual([]);
  });

  it("hostile names come out as they were typed", () => {
    for (const name of HOSTILE_NAMES) {
      const letter = invitationTo(name);
      const text = words(drawn(letter));
      const wrong = [...missingFrom(text, letter), ...missingArabic(text, letter)];
      expect({ name, wrong }).toEqual({ name, wrong: [] });
    }
  });
});

it("headings follow each other without a gap, and heads of tables say what they head", () => {
  const html = drawn(decree());
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels).toEqual([2, 2, 3, 2, 3, 2, 3]);
  expect(html.match(/<th scope="col"/g)).toHaveLength(3 + 6 + 4);
});
