import "server-only";
import { randomUUID } from "node:crypto";
import type { Message } from "@/lib/domain/notice";
import type { Tx } from "../db";
import { CHANNELS, type ChannelName } from "./channels";
import { MAX_ATTEMPTS } from "./jobs";
import { sealLink } from "./secret-link";

export { deliverNotice } from "./deliver";
export { requeuePending, retryFailed } from "./jobs";

/**
 * Messages, each by every channel that reaches its recipient, and the jobs that deliver them; in the transaction of
 * what they tell: rolled back together, committed together. A message whose key is known adds nothing; one that staff
 * have switched off for a channel does not go that way.
 */
export async function enqueue(tx: Tx, messages: Message[]) {
  if (messages.length === 0) return;
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO notice (id, dedupe_key, channel, recipient, subject, body, link, staff_id, application_id, run_id, message_id, state, created_at, sent_at, kind)
      SELECT n.id, n.dedupe_key, n.channel, n.recipient, n.subject, n.body, n.link, n.staff_id, n.application_id, n.run_id, n.message_id, n.state,
        coalesce(n.created_at, now()), n.sent_at, n.kind
      FROM jsonb_to_recordset(${JSON.stringify(messages.flatMap(toRows))}::jsonb) AS n(id uuid, dedupe_key text, channel notice_channel, recipient text,
        subject text, body text, link text, staff_id uuid, application_id uuid, run_id uuid, message_id text, state notice_state,
        created_at timestamptz, sent_at timestamptz, kind text, wanted boolean)
      LEFT JOIN staff s ON s.id = n.staff_id AND n.kind <> ''
      WHERE coalesce((s.notice_choices #>> ARRAY[n.kind, n.channel::text])::boolean, n.wanted)
      ON CONFLICT DO NOTHING RETURNING id, state)
    SELECT graphile_worker.add_job('deliver_notice', json_build_object('id', added.id), max_attempts := ${MAX_ATTEMPTS}::int,
      job_key := 'notice:' || added.id)
    FROM added WHERE added.state = 'pending'`;
}

function toRows(message: Message) {
  return (Object.keys(CHANNELS) as ChannelName[]).flatMap((channel) => {
    const recipient = CHANNELS[channel].addressOf(message.to);
    // Whoever is not reached unless they chose it is asked in the statement, beside their choices.
    const wanted = CHANNELS[channel].isWanted(message.to);
    return recipient === null || (!wanted && !message.kind) ? [] : [toRow(message, channel, { recipient, wanted })];
  });
}

function toRow(
  { to, ...message }: Message,
  channel: ChannelName,
  { recipient, wanted }: { recipient: string; wanted: boolean },
) {
  const { delivery } = CHANNELS[channel];
  return {
    id: randomUUID(),
    dedupe_key: `${message.key}:${channel}`,
    channel,
    recipient,
    subject: message.subject,
    body: message.body,
    link: message.secretLink ? sealLink(message.link) : message.link,
    staff_id: to.kind === "staff" ? to.staffId : null,
    application_id: to.kind === "applicant" ? to.applicationId : null,
    run_id: message.runId ?? null,
    message_id: delivery?.newMessageId() ?? null,
    // What needs no delivery has arrived with the commit.
    state: delivery ? "pending" : "sent",
    created_at: message.at ?? null,
    sent_at: delivery ? null : (message.at ?? new Date()),
    kind: message.kind ?? "",
    wanted,
  };
}
