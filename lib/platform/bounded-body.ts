import "server-only";

/**
 * The body of a request, or null when it is longer than it may be or the line dropped. It is measured as it comes:
 * what a sender claims of its length is believed only when it says "too long".
 */
export async function readBounded(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const received: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += (chunk as Uint8Array).byteLength;
      if (length > most) return null;
      received.push(chunk as Uint8Array);
    }
  } catch {
    return null;
  }
  return Buffer.concat(received);
}
