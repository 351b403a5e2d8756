import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id figures for 19 MiB; stored in every hash, so they can be raised later. */
const OPTIONS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let dummy: Promise<string> | undefined;

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), OPTIONS);
}

/** Without a hash (unknown account, no password yet) the same work is done, so the time tells nothing. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("nobody's password");
  const right = await verify(stored ?? (await dummy), password.normalize("NFKC"));
  return right && stored !== null;
}
