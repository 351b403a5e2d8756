import "server-only";
import { contentSecurityPolicy } from "./content-security-policy";

/**
 * A page that calls this declares that nothing on it needs a script. It leaves as plain HTML, under a policy that
 * forbids scripts (bin/lib/no-script-answers.mjs): no island works on it, and nothing of it may come late. In
 * development, and without the hook, the page is sent as Next makes it.
 */
export function sendNoScript(): void {
  declare();
}

/** The words for an address that leads nowhere are rendered along with every page, and count for such an address alone. */
export function missingSendsNoScript(): void {
  declare(404);
}

function declare(onlyAs?: number) {
  const answer = (globalThis as Noted).__portalAnswers?.getStore();
  answer?.sendNoScript?.(contentSecurityPolicy(null), onlyAs);
}

type Answer = { sendNoScript?: (policy: string, onlyAs?: number) => void };
type Noted = { __portalAnswers?: { getStore(): Answer | undefined } };
