import "server-only";
import { isSameSecret, keyedHash, newToken } from "./index";

/**
 * The resume code a form is given before its draft exists. It is written down nowhere; the mark of
 * the server keeps anybody from choosing a code that others could guess.
 */
export function issueStartCode(): string {
  const code = newToken();
  return `${code}.${mark(code)}`;
}

/** The code inside, or null when the server did not issue it. */
export function readStartCode(start: string | undefined): string | null {
  const [code = "", given = ""] = (start ?? "").split(".");
  return code !== "" && isSameSecret(given, mark(code)) ? code : null;
}

function mark(code: string): string {
  return keyedHash("draft-start", code);
}
