import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { Client } from "pg";

const PROGRAMS = path.resolve(import.meta.dirname, "../..");

/** A command of bin/ as an operator starts it, with these settings alone. */
export function startCommand(name: string, settings: Record<string, string>, args: string[] = []) {
  const { PATH, HOME } = process.env;
  const env = { NODE_ENV: "production" as const, PATH, HOME, ...settings };
  const child = spawn(process.execPath, [path.join(PROGRAMS, `${name}.mjs`), ...args], { env, stdio: "pipe" });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      printed += chunk;
    });
  return { child, printed: () => printed };
}

/** The same, to its end. */
export async function runCommand(name: string, settings: Record<string, string>, args: string[] = []) {
  const { child, printed } = startCommand(name, settings, args);
  const code = await endOf(child);
  return { code, printed: printed() };
}

export function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("close", (code) => resolve(code)));
}

/** One statement on a connection of its own. */
export async function sql(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
