import { array, assert, nat, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { evenShare, shorten } from "./shorten";

describe("shorten", () => {
  it.each([
    ["short enough", "Keripik pisang", 14, null],
    ["between words", "Keripik pisang dan singkong", 16, ["Keripik pisang", " dan singkong"]],
    ["within a word that is long", `Keripik ${"a".repeat(40)}`, 30, [`Keripik ${"a".repeat(22)}`, "a".repeat(18)]],
    ["never within a sign", "🍌🍌🍌🍌", 3, ["🍌🍌🍌", "🍌"]],
    ["no words at all", "aaaa", 2, ["aa", "aa"]],
  ])("%s", (_name, text, most, parts) => {
    const cut = shorten(text, most);
    expect(cut && [cut.head, cut.rest]).toEqual(parts);
  });

  it("loses nothing", () =>
    assert(
      property(string({ unit: "grapheme" }), nat(40), (text, most) => {
        const cut = shorten(text, most);
        expect(cut ? cut.head + cut.rest : text).toBe(text);
        expect([...(cut?.head ?? text)].length).toBeLessThanOrEqual(Math.max(most, cut ? 0 : [...text].length));
      }),
    ));
});

describe("evenShare", () => {
  it.each([
    ["all fit", [10, 20, 30], 60, Number.POSITIVE_INFINITY],
    ["the long ones get what the short ones leave", [10, 100, 100], 110, 50],
    ["each the same", [100, 100], 60, 30],
    ["no room at all", [100, 100], 0, 20],
    ["no texts", [], 0, Number.POSITIVE_INFINITY],
  ])("%s", (_name, lengths, room, share) => {
    const texts = lengths.map((length) => "a".repeat(length));
    expect(evenShare(texts, room, 20)).toBe(share);
  });

  it("keeps within the room", () =>
    assert(
      property(array(nat(500)), nat(3000), (lengths, room) => {
        const share = evenShare(
          lengths.map((length) => "a".repeat(length)),
          room,
          0,
        );
        expect(lengths.reduce((sum, length) => sum + Math.min(length, share), 0)).toBeLessThanOrEqual(room);
      }),
    ));
});
