import type { TemplateBlock } from "../template";

/** Where the options of a choice come from; lists, tables and columns are those of the kind's subject. */
export type ChoiceSource = "align" | "column-align" | "points-style" | "clause-style" | "list" | "table" | "column";

/**
 * One field of a block as a person fills it in; `key` is the property of the block, with dots for a part of it.
 * words: with placeholders, one line; long: the same over several lines on screen; lines: one item a line;
 * nullable: nothing typed is no words at all instead of empty ones.
 */
export type BlockField =
  | {
      kind: "words" | "long" | "lines";
      key: string;
      label: string;
      hint?: string;
      optional?: boolean;
      nullable?: boolean;
    }
  | { kind: "plain"; key: string; label: string; most: number; optional?: boolean }
  | { kind: "width"; key: string; label: string }
  | { kind: "tick"; key: string; label: string }
  | { kind: "choice"; key: string; label: string; from: ChoiceSource }
  | { kind: "rows"; key: string; label: string; most: number; fields: BlockField[] };

export type BlockType = TemplateBlock["type"];

export const BLOCK_NAMES: Record<BlockType, string> = {
  correspondence: "Kepala surat (Nomor, Sifat, Hal, Yth.)",
  title: "Judul",
  heading: "Subjudul",
  paragraph: "Paragraf",
  points: "Daftar bernomor",
  clause: "Diktum (Menimbang, KESATU)",
  facts: "Rincian (hari, tempat, jam)",
  table: "Tabel",
  signatures: "Tanda tangan",
  copies: "Tembusan",
  annex: "Lampiran (halaman baru)",
};

const ONE_A_LINE = "Satu butir tiap baris.";
const ALIGN = { kind: "choice", key: "align", label: "Rata", from: "align" } as const;
const SOURCE = { kind: "choice", key: "source", label: "Isi butir", from: "list" } as const;
const LEFT_OUT = "Hilangkan bila datanya belum ada";

/** The fields of each kind of block, in the order in which they are read on paper. */
export const BLOCK_FIELDS: Record<BlockType, readonly BlockField[]> = {
  correspondence: [
    { kind: "words", key: "nature", label: "Sifat" },
    { kind: "words", key: "attachment", label: "Lampiran" },
    { kind: "words", key: "subject", label: "Hal" },
    { kind: "lines", key: "to", label: "Kepada", hint: "Satu baris di surat tiap baris di sini." },
  ],
  title: [
    { kind: "lines", key: "lines", label: "Judul", hint: "Satu baris di surat tiap baris di sini." },
    { kind: "tick", key: "numbered", label: "Dengan nomor di bawah judul" },
    { kind: "words", key: "about", label: "Tentang", optional: true, nullable: true },
  ],
  heading: [{ kind: "words", key: "text", label: "Subjudul" }],
  paragraph: [
    { kind: "long", key: "text", label: "Isi paragraf" },
    ALIGN,
    { kind: "tick", key: "strong", label: "Huruf tebal" },
    { kind: "tick", key: "indent", label: "Baris pertama menjorok" },
  ],
  points: [
    { kind: "choice", key: "style", label: "Tanda butir", from: "points-style" },
    SOURCE,
    { kind: "lines", key: "items", label: "Butir", hint: ONE_A_LINE, optional: true },
    { kind: "tick", key: "optional", label: LEFT_OUT },
  ],
  clause: [
    { kind: "plain", key: "label", label: "Nama diktum", most: 60, optional: true },
    { kind: "choice", key: "style", label: "Tanda butir", from: "clause-style" },
    SOURCE,
    { kind: "lines", key: "items", label: "Butir", hint: ONE_A_LINE, optional: true },
    { kind: "tick", key: "optional", label: LEFT_OUT },
  ],
  facts: [
    {
      kind: "rows",
      key: "rows",
      label: "Rincian",
      most: 30,
      fields: [
        { kind: "plain", key: "label", label: "Nama", most: 60, optional: true },
        { kind: "words", key: "value", label: "Isi", optional: true },
        { kind: "tick", key: "optional", label: LEFT_OUT },
      ],
    },
  ],
  table: [
    { kind: "choice", key: "source", label: "Data tabel", from: "table" },
    { kind: "words", key: "caption", label: "Judul tabel", optional: true },
    { kind: "tick", key: "counted", label: "Kolom nomor urut di depan" },
    {
      kind: "rows",
      key: "columns",
      label: "Kolom",
      most: 12,
      fields: [
        { kind: "choice", key: "column", label: "Isi kolom", from: "column" },
        { kind: "plain", key: "title", label: "Judul kolom", most: 80, optional: true },
        { kind: "width", key: "width", label: "Lebar (%)" },
        { kind: "choice", key: "align", label: "Rata", from: "column-align" },
      ],
    },
    { kind: "words", key: "footer.label", label: "Baris terakhir: keterangan", optional: true },
    { kind: "words", key: "footer.value", label: "Baris terakhir: isi kolom paling kanan", optional: true },
    { kind: "tick", key: "tall", label: "Baris tinggi, untuk tanda tangan" },
    { kind: "tick", key: "optional", label: LEFT_OUT },
    { kind: "words", key: "empty", label: "Kalimat pengganti bila tabel kosong", optional: true, nullable: true },
  ],
  signatures: [
    { kind: "tick", key: "office", label: "Ditandatangani pejabat dinas" },
    {
      kind: "lines",
      key: "above",
      label: "Di atas jabatan penanda tangan dinas",
      hint: "Misalnya tempat dan tanggal. Satu baris di surat tiap baris di sini.",
      optional: true,
    },
    {
      kind: "rows",
      key: "others",
      label: "Penanda tangan lain",
      most: 6,
      fields: [
        { kind: "words", key: "above", label: "Di atas jabatan", optional: true },
        { kind: "words", key: "post", label: "Jabatan atau kedudukan", optional: true },
        { kind: "words", key: "name", label: "Nama", optional: true },
      ],
    },
  ],
  copies: [{ kind: "lines", key: "items", label: "Tembusan", hint: ONE_A_LINE, optional: true }],
  annex: [{ kind: "lines", key: "lines", label: "Kepala lampiran", hint: "Satu baris di surat tiap baris di sini." }],
};

export function isBlockType(type: string): type is BlockType {
  return Object.hasOwn(BLOCK_NAMES, type);
}

/** A property whose parts are all left empty is no part of the block. */
export const WHOLE_PARTS: readonly string[] = ["footer"];
