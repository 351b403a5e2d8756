import fc from "fast-check";
import { expect, test } from "vitest";
import { REFERENCE_ALPHABET } from "../reference-number";
import { formatShortCode, makeShortCode, parseShortCode } from "./short-code";

const codes = fc.uint8Array({ minLength: 9, maxLength: 32 }).map(makeShortCode);

test("has eight signs that no eye confuses, and is read back in any writing", () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
      for (const typed of [code, formatShortCode(code), code.toLowerCase(), ` ${code.slice(0, 4)} ${code.slice(4)}\t`])
        expect(parseShortCode(typed)).toEqual({ ok: true, value: code });
    }),
  );
});

test("finds every single slip and every pair of changed places", () => {
  fc.assert(
    fc.property(codes, fc.nat(7), fc.nat(7), fc.nat(30), (code, at, other, sign) => {
      const signs = [...code];
      const slipped = signs.with(at, REFERENCE_ALPHABET.charAt(sign)).join("");
      if (slipped !== code) expect(parseShortCode(slipped)).toEqual({ ok: false, code: "code_check" });
      const changed = signs
        .with(at, signs[other] ?? "")
        .with(other, signs[at] ?? "")
        .join("");
      if (changed !== code) expect(parseShortCode(changed)).toEqual({ ok: false, code: "code_check" });
    }),
  );
});

test.each([
  ["", "code_length"],
  ["K7QX-9M2", "code_length"],
  ["K7QX-9M2FF", "code_length"],
  ["K7QX-9M20", "code_characters"],
  ["K7QX-9M2O", "code_characters"],
  ["K7QX-9M2'", "code_characters"],
])("%j is refused: %s", (typed, code) => {
  expect(parseShortCode(typed)).toEqual({ ok: false, code });
});
