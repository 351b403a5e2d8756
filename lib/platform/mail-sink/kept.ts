import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
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

/** The newest first. Apart from the server itself, so that reading them loads no mail server. */
export async function listSinkMails({ limit = 100 } = {}): Promise<SinkMail[]> {
  return Promise.all((await names()).slice(0, limit).map(read));
}

export async function findSinkMail(id: string): Promise<SinkMail | null> {
  const name = (await names()).find((file) => file.endsWith(`-${id}.json`));
  return name ? read(name) : null;
}

export function sinkFolder() {
  return path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, "mails");
}

/** They begin with the time of arrival. */
async function names(): Promise<string[]> {
  const all = await readdir(sinkFolder()).catch(() => []);
  return all
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse();
}

async function read(name: string): Promise<SinkMail> {
  return JSON.parse(await readFile(path.join(sinkFolder(), name), "utf8"));
}
