/** The first picture of a HEIC file as RGBA; its size is read before a pixel is unfolded. */
export async function decodeHeic(bytes, maxPixels) {
  const { default: decode } = await import("heic-decode");
  const images = await decode.all({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
  try {
    const [first] = images;
    if (first.width * first.height > maxPixels) return { refusal: "image_too_many_pixels" };
    const { width, height, data } = await first.decode();
    return { width, height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
  } finally {
    images.dispose();
  }
}
