import { randomUUID } from "node:crypto";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { giveDisposition } from "@/lib/features/incoming-letters/dispositions.commands";
import type { EnterIncoming } from "@/lib/features/incoming-letters/incoming-letters.schema";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { givenIncoming } from "@/lib/testing/incoming-letters";
import { keep, named, type Stage } from "./stages";

/** A letter that Pelaksana has entered today; `letter`: its id. */
export function incomingLetter(security: EnterIncoming["security"] = "B"): Stage {
  return named(`incoming letter ${security}`, async (office) => {
    const ctx = await staffContextFor(office.persons.pelaksana.id);
    const receivedOn = witaDate(ctx.clock());
    const letter = await givenIncoming(ctx, { security, receivedOn, theirDate: undefined });
    return { letter, text: "Undangan rapat pasar rakyat" };
  });
}

/** The same, with its scan; `paper`: the scan's id. */
export const scannedIncoming: Stage = named("scanned incoming letter", async (office, who) => {
  const subject = await incomingLetter()(office, who);
  const { letter: letterId = "" } = subject;
  await keep({ kind: "incoming", letterId, maxFiles: 10, by: office.persons.pelaksana.id });
  const { id: paper } = await db().document.findFirstOrThrow({ where: { incomingId: letterId }, select: { id: true } });
  return { ...subject, paper };
});

/** The same, and Kadis has asked the heads of section; `line`: the disposition's id. */
export const disposedIncoming: Stage = named("disposed incoming letter", async (office, who) => {
  const subject = await incomingLetter()(office, who);
  const ctx = await staffContextFor(office.persons.kadis.id);
  const { letter: letterId = "" } = subject;
  const given = await giveDisposition(ctx, {
    requestId: randomUUID(),
    letterId,
    to: { role: "kabid" },
    instructions: ["tindak_lanjuti"],
    note: "",
    dueOn: addCalendarDays(witaDate(ctx.clock()), 3),
  });
  if (!given.ok) throw new Error(given.sentence);
  const { id: line } = await db().disposition.findFirstOrThrow({ where: { letterId }, select: { id: true } });
  return { ...subject, line };
});
