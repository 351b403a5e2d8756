import "server-only";
import { open, seal } from "../crypto";

const SEALED = /^sealed:([^:]+):([A-Za-z0-9_-]+)$/;

/** A link that is a key lies in the outbox as unreadable as the key itself. */
export function sealLink(link: string): string {
  const { cipher, keyId } = seal(link);
  return `sealed:${keyId}:${Buffer.from(cipher).toString("base64url")}`;
}

/** Any link as it is to be sent; what is no sealed one stays as it stands. */
export function openLink(link: string): string {
  const [, keyId, cipher] = SEALED.exec(link) ?? [];
  return keyId && cipher ? open(Buffer.from(cipher, "base64url"), keyId) : link;
}
