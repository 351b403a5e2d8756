/** The demo does only what is allowed: a refusal is a fault of the demo or of the portal. */
export function must<T>(
  what: string,
  answer: { ok: true; value: T } | { ok: false; code: string; items?: string[] },
): T {
  if (answer.ok) return answer.value;
  throw new Error(`${what} was refused: ${answer.code} ${answer.items?.join(", ") ?? ""}`.trim());
}
