import { joinPages } from "@/lib/domain/files/join-pages";
import { QUALITY_SIDE, type QualityHint, qualityHints } from "@/lib/domain/files/picture-quality";
import type { KeptPhoto } from "../kept-files";
import type { Outgoing } from "../send-files";
import { type Edit, finishedPicture, greyOf, openPicture, type Picture, UNTOUCHED } from "./picture";

/** A chosen photo that can still be turned and cut before it leaves. */
export type WaitingPhoto = {
  id: number;
  /** Under this the browser keeps it over a reload. */
  keptId: string;
  name: string;
  file: File;
  picture: Picture;
  edit: Edit;
  hints: QualityHint[];
};

let last = 0;

/** What this browser can open waits to be looked at; the rest (PDF, HEIC) goes as it is. */
export async function openPhotos(files: File[]): Promise<{ photos: WaitingPhoto[]; others: File[] }> {
  const photos: WaitingPhoto[] = [];
  const others: File[] = [];
  // One after the other: five photos of a camera at once are a gigabyte.
  for (const file of files) {
    const picture = await openPicture(file);
    if (picture) photos.push(waiting(file, picture, { id: `${Date.now()} ${Math.random()}`, edit: UNTOUCHED }));
    else others.push(file);
  }
  return { photos, others };
}

/** Those that the browser kept while a page ended, as they were left. */
export async function reopenPhotos(kept: readonly KeptPhoto[]): Promise<WaitingPhoto[]> {
  const photos: WaitingPhoto[] = [];
  for (const { id, file, edit } of kept) {
    const picture = await openPicture(file);
    if (picture) photos.push(waiting(file, picture, { id, edit }));
  }
  return photos;
}

function waiting(file: File, picture: Picture, { id: keptId, edit }: Pick<KeptPhoto, "id" | "edit">): WaitingPhoto {
  last += 1;
  const hints = qualityHints(greyOf(picture.canvas, QUALITY_SIDE), picture.size);
  return { id: last, keptId, name: file.name, file, picture, edit, hints };
}

type How = { words: string | undefined; joined: boolean; label: string };

/** The photos as they leave the device: each a JPEG, or all of them pages of one PDF. */
export async function finishPhotos(photos: WaitingPhoto[], { words, joined, label }: How): Promise<Outgoing[]> {
  const sent: Outgoing[] = [];
  const pages: { jpeg: Uint8Array; width: number; height: number }[] = [];
  for (const { name, file, picture, edit } of photos) {
    const made = await finishedPicture(picture, edit, words).catch(() => null);
    // The server does what this device could not: it stamps and turns what it is sent.
    if (!made) sent.push({ file });
    else if (joined) pages.push({ ...made, jpeg: new Uint8Array(await made.blob.arrayBuffer()) });
    else sent.push({ file: fileOf(made.blob, `${stemOf(name)}.jpg`), stamped: words });
  }
  if (pages.length === 0) return sent;
  const bytes = joinPages(pages);
  const pdf = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/pdf" });
  return [{ file: fileOf(pdf, `${label}.pdf`), stamped: words }, ...sent];
}

function fileOf(blob: Blob, name: string): File {
  return new File([blob], name, { type: blob.type });
}

function stemOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, "") || "foto";
}
