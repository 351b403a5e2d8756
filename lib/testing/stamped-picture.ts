import "server-only";
import sharp from "sharp";

/**
 * How a stored picture differs from what was sent: the share of pixels that changed by something one can see, and how
 * much of the difference between the dark and the light parts of the picture is still there (1: all of it).
 */
export async function stampShare(
  stored: Uint8Array,
  sent: Uint8Array,
): Promise<{ changed: number; contrastKept: number }> {
  const { width = 1, height = 1 } = await sharp(stored).metadata();
  const grey = (bytes: Uint8Array) =>
    sharp(bytes).autoOrient().resize(width, height, { fit: "fill" }).greyscale().raw().toBuffer();
  const [after, before] = await Promise.all([grey(stored), grey(sent)]);
  const middle = (Math.max(...sample(before)) + Math.min(...sample(before))) / 2;
  let changed = 0;
  const sums = { dark: [0, 0, 0], light: [0, 0, 0] };
  for (let at = 0; at < before.length; at += 1) {
    const [old, now] = [before[at] ?? 0, after[at] ?? 0];
    if (Math.abs(old - now) > 24) changed += 1;
    const sum = sums[old < middle ? "dark" : "light"];
    sum[0] = (sum[0] ?? 0) + old;
    sum[1] = (sum[1] ?? 0) + now;
    sum[2] = (sum[2] ?? 0) + 1;
  }
  const mean = (kind: "dark" | "light", which: 0 | 1) => (sums[kind][which] ?? 0) / Math.max(sums[kind][2] ?? 0, 1);
  const contrastKept = (mean("light", 1) - mean("dark", 1)) / Math.max(mean("light", 0) - mean("dark", 0), 1);
  return { changed: changed / before.length, contrastKept };
}

function sample(pixels: Buffer): number[] {
  return [...pixels.filter((_, at) => at % 97 === 0)].slice(0, 50_000);
}
