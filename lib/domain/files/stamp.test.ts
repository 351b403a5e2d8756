import { describe, expect, it } from "vitest";
import { findService, SERVICES } from "../services";
import { isStampOf, stampText } from "./stamp";
import { glyphOf } from "./stamp-glyphs";
import { STAMP_FRAME, stampPath } from "./stamp-path";

const NIB = findService("nib")?.name ?? "";

describe("words of the stamp", () => {
  it("name the service, the office and the day", () => {
    expect(stampText(NIB, "2026-11-28")).toBe(
      "HANYA UNTUK BANTUAN NIB – DINAS KOPERASI DAN UKM LOMBOK BARAT – 28-11-2026",
    );
  });

  it.each([
    ["of today", NIB, "2026-11-28", true],
    ["of a file that waited for a line over the end of a month", NIB, "2026-12-03", true],
    ["of long ago", NIB, "2026-12-06", false],
    ["of tomorrow", NIB, "2026-11-27", false],
    ["of another service", "Pelatihan", "2026-11-28", false],
  ])("a stamp %s", (_name, service, today, is) => {
    expect(isStampOf(stampText(NIB, "2026-11-28"), service, today)).toBe(is);
  });
});

describe("lines of the stamp", () => {
  it.each(SERVICES.map(({ name }) => name))("every sign for %s has strokes", (name) => {
    const mute = [...stampText(name, "2345-06-17")].filter((sign) => sign !== " " && glyphOf(sign).length === 0);
    expect(mute).toEqual([]);
  });

  it("an accent is left out, and an unknown sign is a space and no fault", () => {
    expect(glyphOf("É")).toEqual(glyphOf("E"));
    expect(glyphOf("字")).toEqual([]);
    expect(() => stampPath("字\u0000")).not.toThrow();
  });

  it("stay near the frame and reach each of its parts, upright or lying", () => {
    const path = stampPath(stampText(NIB, "2026-11-28"));
    expect(path).toMatch(/^(?:[ML]-?\d+\.\d -?\d+\.\d)+$/);
    const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    for (const value of points.flat()) expect(Math.abs(value - STAMP_FRAME / 2)).toBeLessThan(STAMP_FRAME / 2 + 20);
    const squares = new Set(points.map(([x, y]) => `${Math.floor(x / 200)} ${Math.floor(y / 200)}`));
    for (let x = 0; x < 5; x += 1) for (let y = 0; y < 5; y += 1) expect(squares.has(`${x} ${y}`)).toBe(true);
  });
});
