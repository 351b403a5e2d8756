import "server-only";
import { db } from "../db";
import { canSendMail, sendMail } from "../mail";

/** Handler of the job `deliver_notice`. Throwing makes the worker try again later. */
export async function deliverNotice(id: string) {
  const notice = await db().notice.findUnique({
    where: { id },
    select: {
      id: true,
      channel: true,
      state: true,
      recipient: true,
      subject: true,
      body: true,
      link: true,
      messageId: true,
    },
  });
  if (notice?.channel !== "mail" || notice.state === "sent" || !notice.messageId) return;
  // Stays pending: the admin sees "SMTP belum diatur", and the worker asks again when it starts with SMTP_URL.
  if (!canSendMail()) return;

  try {
    await sendMail({ ...notice, to: notice.recipient, messageId: notice.messageId });
  } catch (error) {
    const lastError = withoutPersonalData(error);
    const rejected = isRefusedForGood(error);
    await db().notice.updateMany({
      where: { id, state: { not: "sent" } },
      data: { attempts: { increment: 1 }, lastError, state: rejected ? "failed" : "pending" },
    });
    if (rejected) return;
    throw new Error(lastError);
  }
  // Only after the mail server's answer. A crash in between repeats the same Message-ID.
  await db().notice.updateMany({
    where: { id, state: { not: "sent" } },
    data: { state: "sent", sentAt: new Date(), attempts: { increment: 1 }, lastError: null },
  });
}

type SmtpError = { code?: string; responseCode?: number; command?: string };

/** 5yz to the address or the message is final; to the sign-in (535) it is the office's setting, which can be mended. */
function isRefusedForGood(error: unknown) {
  const { responseCode = 0, command = "" } = error as SmtpError;
  return (
    responseCode >= 500 &&
    responseCode < 600 &&
    !command.startsWith("AUTH") &&
    ![521, 530, 534, 535, 538].includes(responseCode)
  );
}

/** Mail servers repeat the address in their sentence; only codes are kept. */
function withoutPersonalData(error: unknown) {
  const { code = "UNKNOWN", responseCode, command } = error as SmtpError;
  return [code, command, responseCode].filter(Boolean).join(" ");
}
