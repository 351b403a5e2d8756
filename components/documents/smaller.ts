/** Above this a photo is made smaller first: two bars of signal carry 300 kB, not 7 MB. */
const WORTH_SHRINKING = 900_000;
/** Enough to read an A4 page of small print. */
const LONGEST_SIDE = 2_600;

/** A camera photo as a smaller one of the same format; what cannot be read here is sent as it is. */
export async function smaller(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < WORTH_SHRINKING) return file;
  const { default: Compressor } = await import("compressorjs");
  return new Promise((resolve) => {
    new Compressor(file, {
      quality: 0.82,
      maxWidth: LONGEST_SIDE,
      maxHeight: LONGEST_SIDE,
      // Its default turns a large PNG into a JPEG with the PNG's name.
      convertSize: Number.POSITIVE_INFINITY,
      success: (result) =>
        resolve(result.size < file.size ? new File([result], file.name, { type: result.type }) : file),
      error: () => resolve(file),
    });
  });
}
