import { FILE_REFUSALS } from "@/lib/domain/files";

export type KeptEnd =
  | { is: "stored"; answer: unknown }
  | { is: "refused"; words: string }
  /** The address is good no more: the file has to be sent anew. */
  | { is: "gone" }
  | { is: "line" };

/**
 * Goes on with an upload whose page has ended, by the address that was signed for it: the ingest says how much of the
 * file it has, and only the rest is sent. What was finished already is answered with the first answer.
 */
export async function resumeKept(url: string, file: File, progress: (sent: number) => void): Promise<KeptEnd> {
  try {
    const head = await fetch(url, { method: "HEAD", cache: "no-store" });
    if ([403, 404, 410].includes(head.status)) return { is: "gone" };
    const start = Number(head.headers.get("x-ut-range-start") ?? Number.NaN);
    if (!head.ok || !(start >= 0)) return { is: "line" };
    progress(start);
    return await putRest(url, file, { start, progress });
  } catch {
    return { is: "line" };
  }
}

type Rest = { start: number; progress: (sent: number) => void };

function putRest(url: string, file: File, { start, progress }: Rest): Promise<KeptEnd> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.setRequestHeader("range", `bytes=${start}-`);
    request.upload.onprogress = ({ loaded }) => progress(Math.min(start + loaded, file.size));
    request.onerror = () => resolve({ is: "line" });
    request.onabort = () => resolve({ is: "line" });
    request.onload = () => resolve(endOf(request));
    const form = new FormData();
    form.append("file", file.slice(start), "blob");
    request.send(form);
  });
}

function endOf({ status, responseText }: XMLHttpRequest): KeptEnd {
  const body = parsed(responseText);
  if (status === 200) return { is: "stored", answer: body.serverData };
  const known = Object.values<string>(FILE_REFUSALS).includes(body.error ?? "");
  if (status === 422 && body.error && known) return { is: "refused", words: body.error };
  return { is: [403, 404, 410].includes(status) ? "gone" : "line" };
}

function parsed(text: string): { serverData?: unknown; error?: string } {
  try {
    return JSON.parse(text) as { serverData?: unknown; error?: string };
  } catch {
    return {};
  }
}
