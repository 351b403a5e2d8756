import "server-only";
import { createHash } from "node:crypto";
import type { LetterModel } from "@/lib/domain/letters/model";
import { printable } from "@/lib/domain/letters/printable";
import { type Sheet, sheetOf } from "@/lib/domain/letters/sheet";
import type { SopPaper } from "@/lib/domain/sop-sheet/paper";
import { Lane } from "@/lib/platform/lane/lane";
import { qrPicture } from "./qr-picture";

/** `slow`, `big`: more time or memory than a letter may take; `busy`: too many wait; `broken`: no letter came of it. */
export type NotDrawn = "slow" | "big" | "broken" | "busy";
export class LetterNotDrawn extends Error {
  constructor(readonly code: NotDrawn) {
    super(`letter not drawn: ${code}`);
  }
}

export type Press = {
  /** A tagged PDF (PDF/UA-1); the same letter gives the same bytes. Rejects with LetterNotDrawn. */
  renderPdf(letter: LetterModel): Promise<Uint8Array>;
  /** All in one file, each page as in its own; a letter has its own page numbers. `tell`: how many are drawn. */
  renderPdfs(letters: LetterModel[], title?: string, tell?: (made: number) => void): Promise<Uint8Array>;
  /** The sheets of a SOP, in the same manner. */
  renderSop(paper: SopPaper): Promise<Uint8Array>;
};

/** `one`, `many`: seconds for a letter, for a file of many; `megabytes`: for either. */
export type PressLimits = { one: number; many: number; megabytes: number };

/** 500 invitations take some 15 seconds and 370 MB on two cores. */
export const { renderPdf, renderPdfs, renderSop } = pdfPress({ one: 30, many: 60, megabytes: 512 });

/** How many letters may wait for their turn; one takes some 20 ms. */
const QUEUE = 100;

export function pdfPress(limits: PressLimits): Press {
  // Whoever wants one letter does not wait for five hundred.
  const one = lane(limits.one, limits.megabytes);
  const many = lane(limits.many, limits.megabytes);
  return {
    renderPdf: (letter) => one(() => workOf([letter], letter.title)),
    renderSop: (sop) => one(async () => ({ sop })),
    async renderPdfs(letters, title = letters[0]?.title ?? "", tell) {
      if (letters.length === 0) throw new LetterNotDrawn("broken");
      return many(() => workOf(letters, title), tell);
    },
  };
}

function lane(seconds: number, megabytes: number) {
  const process = new Lane<Work, Drawn>({
    program: ["lib", "platform", "letters", "child.mjs"],
    memory: { most: megabytes, heap: 256, recycle: 200 },
  });
  const inTurn = oneAtATime();
  return async function draw(make: () => Promise<Work>, tell?: (made: number) => void): Promise<Uint8Array> {
    const drawn = await inTurn(async () => process.run(await make(), seconds, tell));
    if (drawn === "late") throw new LetterNotDrawn("slow");
    if (drawn === "fell") throw new LetterNotDrawn("big");
    if (!("pdf" in drawn)) throw new LetterNotDrawn(drawn.failure);
    return drawn.pdf;
  };
}

type Letters = { title: string; letters: object[]; pictures: Map<string, Uint8Array> };
type Work = Letters | { sop: SopPaper };
type Drawn = { pdf: Uint8Array } | { failure: "broken" };

/** What letter.typ reads. Pictures go beside it; the arms once for all letters that bear them. */
async function workOf(models: LetterModel[], title: string): Promise<Letters> {
  const pictures = new Map<string, Uint8Array>();
  const letters = await Promise.all(
    models.map(sheetOf).map(async (sheet) => ({
      ...sheet,
      letterhead: sheet.letterhead && { ...sheet.letterhead, arms: armsOf(sheet.letterhead, pictures) },
      check: sheet.check && { ...sheet.check, qr: await qrOf(sheet.check.link, pictures) },
    })),
  );
  return { title: printable(title).replace(/\s+/g, " ").trim() || "Surat", letters, pictures };
}

async function qrOf(link: string, pictures: Map<string, Uint8Array>): Promise<string> {
  const name = `qr-${createHash("sha256").update(link).digest("hex")}.png`;
  pictures.set(name, await qrPicture(link));
  return name;
}

function armsOf({ arms }: NonNullable<Sheet["letterhead"]>, pictures: Map<string, Uint8Array>): string | null {
  if (!arms) return null;
  const name = `${createHash("sha256").update(arms.data).digest("hex")}.${arms.type === "image/png" ? "png" : "jpg"}`;
  if (!pictures.has(name)) pictures.set(name, new Uint8Array(Buffer.from(arms.data, "base64")));
  return name;
}

function oneAtATime() {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (waiting >= QUEUE) throw new LetterNotDrawn("busy");
    waiting += 1;
    const turn = last.then(work).finally(() => {
      waiting -= 1;
    });
    last = turn.catch(() => {});
    return turn;
  };
}
