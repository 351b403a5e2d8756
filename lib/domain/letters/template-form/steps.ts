import { isBlockType } from "./fields";
import { emptyBlock, MOST_BLOCKS, type TypedBlock } from "./typed";

/** `at`: where the block stands now that the step was about; null where it is gone. */
export type Stepped = { blocks: TypedBlock[]; at: number | null; said: string };

/** Names of the buttons: "naik-3", "turun-3", "hapus-3"; "tambah" with a type and the place after which it stands. */
const STEP = /^(naik|turun|hapus)-(\d{1,2})$/;

/** One press of a button that changes the order of the blocks; null: there is no such step. Nothing typed is changed. */
export function stepBlocks(
  blocks: readonly TypedBlock[],
  step: string,
  added: { type: string; after: string },
): Stepped | null {
  if (step === "tambah") return add(blocks, added);
  const [, verb, index] = STEP.exec(step) ?? [];
  const at = Number(index);
  const block = blocks[at];
  if (!block) return null;
  const others = blocks.filter((_, place) => place !== at);
  if (verb === "hapus") return { blocks: others, at: null, said: "Bagian dihapus. Belum disimpan." };
  const to = Math.min(Math.max(at + (verb === "naik" ? -1 : 1), 0), blocks.length - 1);
  return {
    blocks: others.toSpliced(to, 0, block),
    at: to,
    said: `Bagian sekarang di urutan ${to + 1}. Belum disimpan.`,
  };
}

function add(blocks: readonly TypedBlock[], { type, after }: { type: string; after: string }): Stepped | null {
  if (!isBlockType(type) || blocks.length >= MOST_BLOCKS) return null;
  const place = /^\d{1,2}$/.test(after) ? Math.min(Number(after), blocks.length) : blocks.length;
  return {
    blocks: blocks.toSpliced(place, 0, emptyBlock(type)),
    at: place,
    said: `Bagian baru ada di urutan ${place + 1}. Belum disimpan.`,
  };
}
