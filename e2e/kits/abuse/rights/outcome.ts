import type { Got } from "../http";
import type { ActionAnswer } from "../server-action";
import { REFUSALS } from "./refusals";
import type { ActionRow } from "./words";

const BY_SENTENCE = Object.entries(REFUSALS).sort((a, b) => b[1].length - a[1].length);

/** What a page gave, as the table calls it. */
export function outcomeOfPage(got: Got, secret: string | undefined): string {
  if (got.status === 403) return "forbidden";
  if (got.status === 404) return "not_found";
  const to = got.headers.location;
  if (got.status >= 300 && got.status < 400) return pathOf(to).startsWith("/petugas/masuk") ? "sign_in" : "moved";
  if (got.status !== 200) return `status ${got.status}`;
  return secret === undefined || got.text.includes(secret) ? "allowed" : "public_part";
}

/** What a route handler gave: a status, a place to go back to with the reason, or a sentence in JSON. */
export function outcomeOfRoute(got: Got, secret: string | undefined): string {
  const back = typeof got.headers.location === "string" ? new URL(got.headers.location, "http://portal") : null;
  if (got.status === 303 && back?.hash.startsWith("#syarat-")) return back.searchParams.get("salah") ?? "allowed";
  if (got.status === 401) return "sign_in";
  if (got.status >= 400 && got.status < 500) {
    const code = codeOf(got.text);
    if (code) return code === "citizen_session_ended" ? code : code;
    return got.status === 403 ? "forbidden" : got.status === 404 && isSentence(got) ? "not_found" : "bad_request";
  }
  return outcomeOfPage(got, secret);
}

export function outcomeOfAction(answer: ActionAnswer, row: ActionRow): string {
  if (answer.kind === "redirect") return "allowed";
  if (answer.kind === "other") return `status ${answer.status}: ${answer.text.slice(0, 80)}`;
  const { ok, message = "", errors } = answer.state;
  if (ok || row.done?.test(message)) return "allowed";
  return codeOf(message) ?? `form: ${message} ${JSON.stringify(errors)}`;
}

/** The refusal whose sentence stands in the text; the longest, for one sentence may begin another. */
export function codeOf(text: string): string | undefined {
  return BY_SENTENCE.find(([, sentence]) => text.includes(sentence))?.[0];
}

/** In JSON, or as plain words where the answer would have been a file. */
function isSentence(got: Got) {
  return /^(application\/json|text\/plain)/.test(String(got.headers["content-type"] ?? ""));
}

function pathOf(location: string | undefined) {
  return location ? new URL(location, "http://portal").pathname : "";
}
