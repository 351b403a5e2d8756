import { z } from "zod";
import { freeText, isReason } from "../text";

const DIGITS = "Tulis nomor urutnya dengan angka, misalnya 5.";

/** `after`: the serial behind which an inserted number stands ("005" gives "005.01"); left out for the next number. */
export const Inserting = {
  after: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z
      .string(DIGITS)
      .regex(/^[0-9]{1,6}$/, DIGITS)
      .transform(Number)
      .pipe(z.int().min(1, "Nomor urut mulai dari 1."))
      .optional(),
  ),
  insertedReason: freeText({ most: 500, lines: true }).default(""),
};

type Typed = { after?: number | undefined; insertedReason: string };

export const isReasoned = ({ after, insertedReason }: Typed) => after === undefined || isReason(insertedReason);
export const UNREASONED = {
  path: ["insertedReason"],
  error: "Tulis mengapa nomornya disisipkan; alasan ini tampak di buku nomor.",
};

export const isPlaced = ({ after, insertedReason }: Typed) => after !== undefined || insertedReason === "";
export const UNPLACED = {
  path: ["after"],
  error: "Tulis di belakang nomor urut mana, atau kosongkan alasannya.",
};

export const NOWHERE = { path: ["after"], error: "Tulis di belakang nomor urut mana surat ini disisipkan." };
