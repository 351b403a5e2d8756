import { expect, it } from "vitest";
import { type GreyPicture, qualityHints } from "./picture-quality";

const CARD = { width: 480, height: 300 };
const PHOTO = { width: 2000, height: 1250 };

/** A light card on a grey table with bars of print on it, `shift` pixels up. */
function card({ shift = 0, ground = 190, print = 30, table = 110 } = {}): GreyPicture {
  return drawn((x, y) => {
    const row = y + shift;
    if (x < 30 || x > 450 || row < 30 || row > 270) return table;
    return row % 20 < 8 && x % 6 < 3 && x > 50 && x < 420 ? print : ground;
  });
}

function drawn(of: (x: number, y: number) => number): GreyPicture {
  const pixels = new Uint8Array(CARD.width * CARD.height);
  for (let y = 0; y < CARD.height; y += 1)
    for (let x = 0; x < CARD.width; x += 1) pixels[y * CARD.width + x] = of(x, y);
  return { pixels, width: CARD.width, height: CARD.height };
}

/** Each pixel as the mean of a square around it, as a shaken or unfocused camera sees it. */
function blurred({ pixels, width, height }: GreyPicture, by = 5): GreyPicture {
  return drawn((x, y) => {
    let sum = 0;
    for (let up = -by; up <= by; up += 1)
      for (let right = -by; right <= by; right += 1) {
        const [px, py] = [Math.min(Math.max(x + right, 0), width - 1), Math.min(Math.max(y + up, 0), height - 1)];
        sum += pixels[py * width + px] ?? 0;
      }
    return sum / (2 * by + 1) ** 2;
  });
}

it.each([
  ["a good photo", card(), PHOTO, []],
  ["a black picture", drawn(() => 3), PHOTO, ["dark"]],
  ["a card in a dark room", card({ ground: 60, print: 10, table: 20 }), PHOTO, ["dark"]],
  ["a white picture", drawn(() => 255), PHOTO, ["bright"]],
  ["a shaken photo", blurred(card()), PHOTO, ["blurred"]],
  ["200 pixels", card(), { width: 200, height: 125 }, ["small"]],
  ["a card that runs out of the picture", card({ shift: 60 }), PHOTO, ["cut"]],
  ["a screenshot of a chat", card(), { width: 1080, height: 2340 }, ["screenshot"]],
  ["one pixel", { pixels: new Uint8Array([7]), width: 1, height: 1 }, { width: 1, height: 1 }, ["dark", "small"]],
])("%s", (_name, grey, size, hints) => {
  expect(qualityHints(grey, size)).toEqual(hints);
});
