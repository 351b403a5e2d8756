import "server-only";
import { z } from "zod";
import { ok } from "@/lib/domain/result";
import type { Context } from "@/lib/platform/context";
import { open, seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs";
import { enqueue } from "@/lib/platform/outbox";
import { consume, limit } from "@/lib/platform/rate-limit";
import { transaction } from "@/lib/platform/transaction";
import type { LostNumber } from "./lost-number.schema";
import { lostNumberMessage } from "./tracking.messages";

/** Of one phone or address; what is asked beyond it gets the same answer and sends nothing. */
const ASKED = limit("lostNumber", { points: 3, minutes: 60 });
/** Of one visitor, for whatever phone or address. */
const ASKED_HERE = limit("lostNumberAddress", { points: 20, minutes: 60 });
const MOST = 5;

/**
 * Asks for the numbers of whoever left this phone or address. The request itself looks for nobody: it writes a job, so
 * its answer and the time it takes are the same whether there is an application or not.
 */
export async function askLostNumber(ctx: Context, { contact }: LostNumber, address: string | null = null) {
  const here = address ? await consume(ASKED_HERE, address) : ok(null);
  if (!here.ok) return here;
  const allowed = await consume(ASKED, contact);
  if (!allowed.ok) return allowed.code === "busy" ? allowed : ok(null);
  const { cipher, keyId } = seal(contact);
  return transaction(ctx, async (tx) => {
    const at = ctx.clock().toISOString();
    await addJob(tx, "tell_lost_number", { cipher: Buffer.from(cipher).toString("base64"), keyId, at });
    return ok(null);
  });
}

const Asked = z.object({ cipher: z.base64(), keyId: z.string(), at: z.iso.datetime() });

/** The job: the newest applications of that phone or address, each to the e-mail written in it; without one nothing can be sent. */
export async function tellLostNumber(ctx: Context, payload: unknown): Promise<void> {
  const { cipher, keyId, at } = Asked.parse(payload);
  const contact = open(Buffer.from(cipher, "base64"), keyId);
  const found = await db().application.findMany({
    where: contact.includes("@") ? { email: contact } : { phone: contact, email: { not: null } },
    orderBy: { createdAt: "desc" },
    take: MOST,
    select: { id: true, reference: true, email: true, submittedAt: true, service: { select: { name: true } } },
  });
  if (found.length === 0) return;
  const told = await transaction(ctx, async (tx) => {
    await enqueue(
      tx,
      found.map((one) => lostNumberMessage(one, at)),
    );
    return ok(null);
  });
  if (!told.ok) throw new Error("Sending lost numbers was too busy");
}
