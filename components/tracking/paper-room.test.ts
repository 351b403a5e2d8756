import { describe, expect, it } from "vitest";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";
import { paperShare, paperShareOfReceipt } from "./paper-room";

const words = (length: number) => "a".repeat(length);
const answers = (...lengths: number[]) => lengths.map((length) => ({ value: words(length) })) as OwnCase["answers"];
const view = (changes: object) =>
  Object.assign(
    { answers: answers(20, 20), returned: [], requirements: [], next: [], programme: null },
    changes,
  ) as unknown as OwnCase;

describe("how many signs of each text go on paper", () => {
  it("all of them, where nothing is long", () => {
    expect(paperShare(view({}))).toBe(Number.POSITIVE_INFINITY);
    expect(paperShareOfReceipt({ answers: answers(100, 200) })).toBe(Number.POSITIVE_INFINITY);
  });

  it("fewer the more is said beside them, and always the beginning", () => {
    const alone = paperShare(view({ answers: answers(3_000, 3_000) }));
    const reasoned = paperShare(view({ answers: answers(3_000, 3_000), reason: words(1_000), advice: words(1_000) }));
    const seated = paperShare(
      view({ answers: answers(3_000, 3_000), programme: { title: words(150), place: words(300) } }),
    );
    expect(reasoned).toBeLessThan(alone);
    expect(seated).toBeLessThan(alone);
    const all = { answers: answers(...Array.from({ length: 20 }, () => 900)), reason: words(1_000) };
    const programme = { title: words(150), place: words(300) };
    expect(paperShare(view(Object.assign(all, { programme, mailLost: true, line: { place: 1 } })))).toBe(24);
  });
});
