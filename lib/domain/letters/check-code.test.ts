import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCheckCode, makeCheckCode, parseCheckCode } from "./check-code";

const codes = fc.uint8Array({ minLength: 12, maxLength: 16 }).map(makeCheckCode);

test("is read as it is printed, typed or pasted with its address", () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (const typed of [
        code,
        formatCheckCode(code),
        ` ${code.toLowerCase()} `,
        formatCheckCode(code).replaceAll("-", " "),
      ])
        expect(parseCheckCode(typed)).toBe(code);
      expect(parseCheckCode(`https://umkm.example/verifikasi/${code}/`)).toBe(code);
    }),
  );
});

test("one wrong character or two changed places are found", () => {
  fc.assert(
    fc.property(codes, fc.nat(11), fc.nat(29), (code, place, by) => {
      const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
      const other = alphabet.charAt((alphabet.indexOf(code.charAt(place)) + 1 + by) % 31);
      expect(parseCheckCode(code.slice(0, place) + other + code.slice(place + 1))).toBeNull();
    }),
  );
});

test.each(["", "7F3Q", "0".repeat(12), "7F3Q-9XMC-2KH!", "x".repeat(1000)])("%j is no code", (text) => {
  expect(parseCheckCode(text)).toBeNull();
});
