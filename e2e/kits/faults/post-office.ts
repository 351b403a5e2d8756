import { createHash } from "node:crypto";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { freePort } from "@/bin/lib/kit.mjs";
import type { Witness } from "./witness";

/** refusing: "not now"; hanging: never a word; dying: takes the whole mail and breaks off before its "250". */
export type Mood = "open" | "refusing" | "hanging" | "dying";

/** A mail server on loopback that does as it is told, and writes down what reached it. */
export async function openPostOffice(witness: Witness) {
  let mood: Mood = "open";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onConnect(_session, callback) {
      if (mood === "hanging") return;
      callback(mood === "refusing" ? temporary("4.3.2 not now") : null);
    },
    onData(stream, session, callback) {
      simpleParser(stream).then((mail) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const digest = createHash("sha256").update(`${mail.subject}\n${mail.text}`).digest("hex");
        witness.mails.push({ messageId: mail.messageId ?? "", recipients, at: Date.now(), digest });
        if (mood !== "dying") return callback();
        witness.troubled("mail server dies after DATA", Date.now() - 1, Date.now() + 1_000);
        hangUp();
      }, callback);
    },
  });
  server.on("error", () => {});
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));

  function hangUp() {
    for (const connection of server.connections as Set<{ _socket?: { destroy(): void } }>)
      connection._socket?.destroy();
  }
  return {
    port,
    become(next: Mood) {
      mood = next;
      // Whoever was left hanging may go.
      hangUp();
    },
    close: () =>
      new Promise<void>((resolve) => {
        hangUp();
        server.close(() => resolve());
      }),
  };
}

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;

function temporary(words: string) {
  return Object.assign(new Error(words), { responseCode: 421 });
}
