import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import { env, isOnThisMachine } from "./env";

type Mail = { to: string; subject: string; body: string; link: string; messageId: string };

/** A silent mail server must not hold a worker for the ten minutes that nodemailer would wait. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

export function canSendMail() {
  return env().SMTP_URL !== undefined;
}

export async function sendMail(mail: Mail) {
  const returns = env().BOUNCE_ADDRESS;
  await transport().sendMail({
    // Whoever answers writes to the sender; what could not be delivered goes where `npm run bounce` reads it.
    ...(returns && { envelope: { from: returns, to: mail.to } }),
    from: { name: "Layanan UMKM Lombok Barat", address: senderAddress() },
    to: mail.to,
    subject: mail.subject,
    text: mail.link ? `${mail.body}\n\n${env().PUBLIC_URL}${mail.link}\n` : `${mail.body}\n`,
    messageId: mail.messageId,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

let made: { url: string; transporter: Transporter } | undefined;

function transport(): Transporter {
  const url = env().SMTP_URL;
  if (!url) throw new Error("SMTP_URL is not set");
  if (made?.url !== url) {
    made?.transporter.close();
    // To another machine never in the clear: a server without STARTTLS is an error that the admin sees.
    made = { url, transporter: nodemailer.createTransport({ url, requireTLS: !isOnThisMachine(url), ...TIMEOUTS }) };
  }
  return made.transporter;
}

/** The account that signs in when it is an address, else a sender under the portal's own name. */
function senderAddress() {
  const user = decodeURIComponent(new URL(env().SMTP_URL ?? "smtp://localhost").username);
  return user.includes("@") ? user : `layanan@${new URL(env().PUBLIC_URL).hostname}`;
}
