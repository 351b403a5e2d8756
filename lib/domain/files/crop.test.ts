import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CORNERS, type Crop, cropPixels, moveCorner, turnedCrop, WHOLE } from "./crop";

const share = fc.double({ min: -3, max: 3, noNaN: true });

describe("a crop", () => {
  it("stays inside of the picture and is never nothing, whatever is dragged where", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...CORNERS), share, share)), (moves) => {
        const crop = moves.reduce<Crop>(
          (now, [corner, right, down]) => moveCorner(now, corner, { right, down }),
          WHOLE,
        );
        expect(Math.min(crop.left, crop.top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(crop.right, crop.bottom)).toBeLessThanOrEqual(1);
        expect(Math.min(crop.right - crop.left, crop.bottom - crop.top)).toBeGreaterThan(0.09);
      }),
    );
  });

  it("moves the one corner alone", () => {
    expect(moveCorner(WHOLE, "top-left", { right: 0.25, down: 0.5 })).toEqual({ ...WHOLE, left: 0.25, top: 0.5 });
    expect(moveCorner(WHOLE, "bottom-right", { right: -0.25, down: 0.5 })).toEqual({ ...WHOLE, right: 0.75 });
  });

  it.each([
    ["whole", WHOLE, { width: 2000, height: 1000 }, { x: 0, y: 0, width: 2000, height: 1000 }],
    ["whole of 200 pixels", WHOLE, { width: 200, height: 120 }, { x: 0, y: 0, width: 200, height: 120 }],
    [
      "half",
      { left: 0.5, top: 0, right: 1, bottom: 1 },
      { width: 2000, height: 1000 },
      { x: 1000, y: 0, width: 1000, height: 1000 },
    ],
    ["too little of it", { left: 0.9, top: 0, right: 1, bottom: 1 }, { width: 1500, height: 1000 }, null],
    ["nothing", { left: 0.5, top: 0, right: 0.5, bottom: 1 }, { width: 2000, height: 1000 }, null],
    ["the wrong way round", { left: 0.8, top: 0, right: 0.2, bottom: 1 }, { width: 2000, height: 1000 }, null],
    [
      "part of one row",
      { left: 0, top: 0, right: 0.5, bottom: 1 },
      { width: 1, height: 1 },
      { x: 0, y: 0, width: 1, height: 1 },
    ],
  ])("in pixels: %s", (_name, crop, size, pixels) => {
    expect(cropPixels(crop, size)).toEqual(pixels);
  });

  it("turns with its picture, and is itself after four turns", () => {
    const crop = { left: 0.1, top: 0.2, right: 0.7, bottom: 0.6 };
    const once = turnedCrop(crop);
    expect(once.left).toBeCloseTo(0.4);
    expect(once.top).toBeCloseTo(0.1);
    const four = turnedCrop(turnedCrop(turnedCrop(once)));
    for (const side of ["left", "top", "right", "bottom"] as const) expect(four[side]).toBeCloseTo(crop[side]);
  });
});
