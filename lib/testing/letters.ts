import { randomBytes } from "node:crypto";
import { makeCheckCode } from "@/lib/domain/letters/check-code";
import { DEFAULT_LETTER_OFFICE } from "@/lib/domain/letters/letter-office";
import type { LetterModel } from "@/lib/domain/letters/model";
import { db, type Prisma } from "@/lib/platform/db";

/** Several processes write into one register. */
let serial = Math.floor(Math.random() * 9_000) * 1_000;

/** A numbered letter without its story, for screens that only show one. */
export async function insertLetter(about: {
  applicationId?: string;
  programmeId?: string;
  numberedBy?: string;
}): Promise<string> {
  serial += 1;
  const model: LetterModel = {
    kind: "keterangan-nib",
    title: "Surat keterangan NIB diserahkan",
    page: DEFAULT_LETTER_OFFICE.page,
    letterhead: DEFAULT_LETTER_OFFICE.letterhead,
    draft: false,
    initials: [],
    blocks: [{ type: "title", lines: ["SURAT KETERANGAN"], number: `500/${serial}/2026`, about: null }],
    check: null,
  };
  const { id } = await db().letter.create({
    data: {
      kind: model.kind,
      series: "surat",
      year: 2026,
      serial: 900_000 + serial,
      number: `500/${serial}/2026`,
      letterDate: new Date("2026-11-23"),
      addressee: "Baiq Sari Ningsih",
      subject: model.title,
      templateVersion: 0,
      model: model as unknown as Prisma.InputJsonValue,
      signerName: "Lalu Contoh",
      signerPost: "Kepala Dinas",
      checkCode: makeCheckCode(randomBytes(12)),
      numberedBy: "contoh",
      ...about,
    },
    select: { id: true },
  });
  return id;
}
