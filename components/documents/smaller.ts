/** Above this a photo is made smaller first: two bars of signal carry 300 kB, not 7 MB. */
const WORTH_SHRINKING = 900_000;

/** A camera photo as a smaller one; what this browser cannot open is sent as it is. */
export async function smaller(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < WORTH_SHRINKING) return file;
  try {
    const { finishedPicture, openPicture, UNTOUCHED } = await import("./photo/picture");
    const picture = await openPicture(file);
    const made = picture && (await finishedPicture(picture, UNTOUCHED, undefined));
    if (!made || made.blob.size >= file.size) return file;
    return new File([made.blob], file.name.replace(/\.[A-Za-z0-9]{1,5}$/, ".jpg"), { type: made.blob.type });
  } catch {
    return file;
  }
}
