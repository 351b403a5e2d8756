import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { type SinkMail, sinkFolder } from "./kept";

/** Listens on the loopback address only and accepts every mail. */
export async function startMailSink(port: number) {
  await mkdir(sinkFolder(), { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, callback) {
      simpleParser(stream)
        .then((mail) => {
          const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
          return keep({
            from: mail.from?.text ?? "",
            to: recipients,
            subject: mail.subject ?? "",
            text: mail.text ?? "",
            messageId: mail.messageId ?? "",
          });
        })
        .then(() => callback(), callback);
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return server;
}

async function keep(mail: Omit<SinkMail, "id" | "at">) {
  const id = randomUUID();
  const at = new Date().toISOString();
  const file = path.join(sinkFolder(), `${at.replaceAll(":", "-")}-${id}.json`);
  await writeFile(`${file}.tmp`, JSON.stringify({ id, at, ...mail } satisfies SinkMail), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}
