import "server-only";
import type { Context } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";

/** What the form of a programme edits, with the words of the form; days as 2026-11-23. */
export type EditableFacts = Awaited<ReturnType<typeof readEditableFacts>>;

/** `on`: the transaction of the write that compares it with what the form showed. */
export async function readEditableFacts(_ctx: Context, programmeId: string, on: Pick<Tx, "programme"> = db()) {
  const { details, firstDay, lastDay, opensOn, closesOn, ...facts } = await on.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: {
      title: true,
      description: true,
      hours: true,
      place: true,
      villageCode: true,
      quota: true,
      firstDay: true,
      lastDay: true,
      opensOn: true,
      closesOn: true,
      details: true,
    },
  });
  const { budgetLine = "", booths = null } = details as { budgetLine?: string; booths?: number };
  return {
    ...facts,
    budgetLine,
    booths,
    firstDay: isoDay(firstDay),
    lastDay: isoDay(lastDay),
    opensOn: isoDay(opensOn),
    closesOn: isoDay(closesOn),
  };
}

/** The fields as the form calls them; for whoever hears what somebody else has changed. How many there is room for is said by type. */
export const FACT_LABELS: Record<Exclude<keyof EditableFacts, "quota">, string> = {
  title: "nama kegiatan",
  description: "keterangan",
  hours: "jam",
  place: "tempat",
  villageCode: "desa/kelurahan",
  budgetLine: "mata anggaran",
  booths: "jumlah stan",
  firstDay: "hari pertama",
  lastDay: "hari terakhir",
  opensOn: "pendaftaran dibuka",
  closesOn: "pendaftaran ditutup",
};
