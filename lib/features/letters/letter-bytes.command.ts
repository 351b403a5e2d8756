import "server-only";
import { z } from "zod";
import type { LetterModel } from "@/lib/domain/letters/model";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { CitizenContext, Context, StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { renderPdf } from "@/lib/platform/letters/pdf";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { storage } from "@/lib/platform/uploads/storage";
import { acts } from "./letters.messages";
import { findLetter } from "./letters.queries";
import { listOwnLetters } from "./own-letters.queries";

const KeepLetter = z.object({ id: z.uuid() });

/** Job: draws a numbered letter once and keeps the bytes; the same model gives the same bytes, so a repeat is harmless. */
export async function keepLetter(ctx: Context, payload: unknown): Promise<void> {
  await keptBytes(ctx, KeepLetter.parse(payload).id);
}

/** The PDF of a numbered letter as it went out; the look is written down first. */
export async function openLetterPdf(ctx: StaffContext, letterId: string) {
  const letter = await findLetter(ctx, letterId);
  if (!letter) return refused("not_found");
  const noted = await transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, { action: acts["letter.opened"], subjectType: "letter", subjectId: letterId });
    return ok({});
  });
  if (!noted.ok) return noted;
  return ok({ letterId, number: letter.number, kind: letter.kind });
}

/** The same for the applicant whom the letter is for, while it is in force. */
export async function openOwnLetter(ctx: CitizenContext, letterId: string) {
  const letter = (await listOwnLetters(ctx)).find(({ id }) => id === letterId);
  if (!letter) return refused("not_found");
  const noted = await transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, { action: acts["letter.opened"], subjectType: "letter", subjectId: letterId });
    return ok({});
  });
  if (!noted.ok) return noted;
  return ok({ letterId, number: letter.number });
}

/** What is kept, or drawn now and kept from now on; whoever asks has been let in before. */
export async function keptBytes(_ctx: Context, id: string): Promise<Uint8Array> {
  const letter = await db().letter.findUniqueOrThrow({ where: { id }, select: { storageName: true, model: true } });
  if (letter.storageName) return storage().read(letter.storageName);
  const bytes = await renderPdf(letter.model as unknown as LetterModel);
  const { storageName, sha256 } = await storage().put(bytes);
  // Of two that draw it at once the first keeps its file; the clean-up takes the other.
  await db().letter.updateMany({ where: { id, storageName: null }, data: { storageName, sha256 } });
  return bytes;
}
