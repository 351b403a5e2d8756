import "server-only";
import { db } from "../db";
import { CHANNELS } from "./channels";

/** Handler of the job `deliver_notice`. Throwing makes the worker try again later. */
export async function deliverNotice(id: string) {
  const notice = await db().notice.findUnique({
    where: { id },
    select: { channel: true, state: true, recipient: true, subject: true, body: true, link: true, messageId: true },
  });
  if (!notice || notice.state === "sent" || !notice.messageId) return;
  const { channel, state: _, messageId, ...letter } = notice;
  const { delivery } = CHANNELS[channel];
  // Stays pending until the channel is set up.
  if (!delivery?.isReady()) return;

  try {
    await delivery.send({ ...letter, messageId });
  } catch (error) {
    const lastError = delivery.describe(error);
    const rejected = delivery.isRefusedForGood(error);
    await db().notice.updateMany({
      where: { id, state: { not: "sent" } },
      data: { attempts: { increment: 1 }, lastError, state: rejected ? "failed" : "pending" },
    });
    if (rejected) return;
    throw new Error(lastError);
  }
  // Only after the receiver's answer. A crash in between repeats the same Message-ID.
  await db().notice.updateMany({
    where: { id, state: { not: "sent" } },
    data: { state: "sent", sentAt: new Date(), attempts: { increment: 1 }, lastError: null },
  });
}
