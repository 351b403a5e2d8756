import { dropFile, type KeptPhoto, keepFile, listKeptFiles } from "./kept-files";
import type { WaitingPhoto } from "./photo/waiting-photos";

/** What waits to be looked at is kept under a name of its own: it must not be sent before somebody presses "Kirim". */
const trayOf = (place: string) => `foto ${place}`;

/** Writes down what has changed in the tray: a reload or an empty battery takes neither a photo nor a cut. */
export function keepTray(place: string, before: readonly WaitingPhoto[], after: readonly WaitingPhoto[]): void {
  for (const { keptId } of before) if (!after.some((photo) => photo.keptId === keptId)) void dropFile(keptId);
  for (const [order, photo] of after.entries()) {
    if (before[order] === photo) continue;
    const { keptId: id, file, edit } = photo;
    void keepFile({ id, place: trayOf(place), file, edit, order, at: Date.now() });
  }
}

export async function listKeptPhotos(place: string): Promise<KeptPhoto[]> {
  const all = await listKeptFiles(trayOf(place));
  return all
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .flatMap(({ id, file, edit }) => (edit ? [{ id, file, edit }] : []));
}
