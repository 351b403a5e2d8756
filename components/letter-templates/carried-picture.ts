/** Pixels of the longer side: as wide as the portal keeps the arms (lib/platform/letters/arms-picture.ts). */
const SIDE = 600;

/**
 * The same picture small enough for a form; null: this browser cannot open it. A PNG stays one, for its empty places
 * are seen through on the letter.
 */
export async function carriedPicture(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, file.type, 0.9));
  return blob && new File([blob], file.name, { type: blob.type });
}
