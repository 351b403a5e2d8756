import "server-only";
import { db } from "../db";
import { consume, giveBack, limit } from "../rate-limit";
import { CHANNELS } from "./channels";
import { MAX_ATTEMPTS } from "./jobs";
import { openLink } from "./secret-link";

/** Handler of the job `deliver_notice`. Throwing makes the worker try again later. */
export async function deliverNotice(id: string) {
  const notice = await db().notice.findUnique({
    where: { id },
    select: {
      channel: true,
      state: true,
      recipient: true,
      subject: true,
      body: true,
      link: true,
      messageId: true,
      applicationId: true,
      staffId: true,
    },
  });
  if (!notice || notice.state === "sent" || !notice.messageId) return;
  const { channel, messageId, applicationId, staffId, recipient, subject, body } = notice;
  const letter = { recipient, subject, body, link: openLink(notice.link), messageId };
  const { delivery } = CHANNELS[channel];
  // Stays pending until the channel is set up.
  if (!delivery?.isReady()) return;

  // Of the office's own people nobody else typed the address.
  const isCounted = staffId === null;
  const wait = isCounted ? await waitOf(recipient, applicationId) : 0;
  if (wait > 0) return sendLater(id, wait);

  try {
    await delivery.send(letter);
  } catch (error) {
    // It did not arrive, so it counts for nothing; the next try counts anew.
    if (isCounted) await giveBack(UNASKED, keyOf(recipient));
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

/** Letters to one address about cases at which nobody of the office has been yet. */
const UNASKED = limit("unaskedMail", { points: 10, minutes: 24 * 60 });

/**
 * Anybody can type any address into a form. Until somebody of the office has worked on the case, nobody vouches for it,
 * and such letters to one address are few a day; in seconds, 0: now. The case itself shows the same message at once.
 */
async function waitOf(recipient: string, applicationId: string | null): Promise<number> {
  if (applicationId && (await isKnownCase(applicationId))) return 0;
  const turn = await consume(UNASKED, keyOf(recipient));
  if (turn.ok) return 0;
  // Cannot be counted: the job fails, and the queue tries again.
  if (turn.code === "busy") throw new Error("BUSY");
  return Math.max(1, turn.waitSeconds);
}

async function isKnownCase(applicationId: string): Promise<boolean> {
  const [known] = await db().$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM history_event e JOIN application a ON a.run_id = e.run_id
      WHERE a.id = ${applicationId}::uuid AND e.actor_id NOT IN ('pemohon', 'system')) AS known`;
  return known?.known === true;
}

const keyOf = (recipient: string) => recipient.toLowerCase();

/** The job that runs now ends; one with the same key waits, so that no start of a worker adds another. */
async function sendLater(id: string, seconds: number) {
  await db().$executeRaw`
    SELECT graphile_worker.add_job('deliver_notice', json_build_object('id', ${id}::text),
      run_at := now() + make_interval(secs => ${seconds}::int), max_attempts := ${MAX_ATTEMPTS}::int, job_key := 'notice:' || ${id}::text)`;
}
