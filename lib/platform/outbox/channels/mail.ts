import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "../../env";
import { canSendMail, sendMail } from "../../mail";
import type { Channel } from "./channel";

/** Mail goes to applicants who gave an address and to staff who want it (as their account says, or as they chose for the kind). */
export const mail: Channel = {
  addressOf: (to) => to.email || null,
  isWanted: (to) => to.kind !== "staff" || to.wantsMail,
  delivery: {
    newMessageId: () => `<${randomUUID()}@${new URL(env().PUBLIC_URL).hostname}>`,
    // The admin sees "SMTP belum diatur", and the worker asks again when it starts with SMTP_URL.
    isReady: canSendMail,
    send: ({ recipient, ...letter }) => sendMail({ ...letter, to: recipient }),
    isRefusedForGood,
    describe: withoutPersonalData,
  },
};

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
