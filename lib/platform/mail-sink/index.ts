import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { env } from "../env";

/** A mail that the demo's own mail server took in instead of sending it anywhere. */
export type SinkMail = {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  messageId: string;
};

/** The newest first. */
export async function listSinkMails({ limit = 100 } = {}): Promise<SinkMail[]> {
  const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith(".json"));
  const newest = names.sort().reverse().slice(0, limit);
  return Promise.all(newest.map(async (name) => JSON.parse(await readFile(path.join(folder(), name), "utf8"))));
}

export async function findSinkMail(id: string): Promise<SinkMail | null> {
  return (await listSinkMails({ limit: Number.MAX_SAFE_INTEGER })).find((mail) => mail.id === id) ?? null;
}

/** Listens on the loopback address only and accepts every mail. */
export async function startMailSink(port: number) {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
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
  const file = path.join(folder(), `${at.replaceAll(":", "-")}-${id}.json`);
  await writeFile(`${file}.tmp`, JSON.stringify({ id, at, ...mail } satisfies SinkMail), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}

function folder() {
  return path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, "mails");
}
