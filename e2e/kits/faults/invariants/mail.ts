import type { ArrivedMail, Trouble } from "../witness";
import type { Invariant } from "./look";

/** From the mail server's "250" to the note of it nothing is certain; this long a healthy worker may take. */
const NOTE = 2_000;

/** I6 outside the house: what arrived was owed, what is marked sent arrived, and only the gap after DATA repeats. */
export const mailArrivedOnce: Invariant = async ({ rows, witness, settled }) => {
  const notices = await rows<{ id: string; message_id: string; state: string; recipient: string }>(
    "SELECT id::text, message_id, state::text, recipient FROM notice WHERE channel = 'mail'",
  );
  const owed = new Map(notices.map((notice) => [notice.message_id, notice]));
  const arrived = new Map<string, ArrivedMail[]>();
  for (const mail of witness.mails) arrived.set(mail.messageId, [...(arrived.get(mail.messageId) ?? []), mail]);

  const problems: string[] = [];
  for (const [id, mails] of arrived) {
    const notice = owed.get(id);
    if (!notice) problems.push(`I6 a mail ${id} arrived that nobody owed`);
    else if (mails.some(({ recipients }) => recipients.join() !== notice.recipient))
      problems.push(`I6 the mail ${id} went to somebody else`);
    if (new Set(mails.map(({ digest }) => digest)).size > 1)
      problems.push(`I6 the mail ${id} was repeated with another text`);
    const [first, second] = mails;
    if (first && second && !excused(first, second, witness.troubles))
      problems.push(`I6 the mail ${id} arrived twice without a reason`);
  }
  for (const notice of notices) {
    if (notice.state === "sent" && !arrived.has(notice.message_id))
      problems.push(`I6 the mail of notice ${notice.id} is marked sent and never arrived`);
    if (settled && notice.state !== "sent") problems.push(`I6 the mail of notice ${notice.id} is ${notice.state}`);
  }
  return problems;
};

/** Something was broken between the first arrival and the moment it could have been noted. */
function excused(first: ArrivedMail, second: ArrivedMail, troubles: Trouble[]): boolean {
  return troubles.some((trouble) => trouble.from <= Math.min(second.at, first.at + NOTE) && trouble.until >= first.at);
}
