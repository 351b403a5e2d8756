import "server-only";
import { version as installedNext } from "next/package.json";

/**
 * "ours": a form of ours may have made it. "impossible": nothing that a browser sends from a page of ours looks so.
 * "unknown": it does not speak the format that this check knows; what it is, Next must say.
 */
export type Verdict = "ours" | "impossible" | "unknown";

/**
 * The check knows how this version of Next writes its forms (action-post.contract.test.ts proves it). With any other
 * version whatever looks strange is "unknown", so that an upgrade can never refuse the forms of the portal itself.
 */
export const PROVEN_NEXT = "16.4.6";

/** Next names an action by the hash of its place. */
const ACTION_ID = /^[0-9a-f]{42}$/;
/** Forms of ours carry text, and their files go through the upload routes. */
const LONGEST = 1_000_000;
const PLAIN = /^\$ACTION_(ID_|REF_|KEY|\d+:)/;

type Post = { method: string; headers: Headers; formData(): Promise<FormData> };

/**
 * What a post is that claims to be a form of ours. Next decodes such bodies before any action runs and answers 500 to
 * what it cannot read; here they are told apart first. What an action makes of a form that can be read is the action's
 * own business.
 */
export async function judgeActionPost(post: Post, next = installedNext): Promise<Verdict> {
  if (post.method !== "POST") return "ours";
  const id = post.headers.get("next-action");
  const type = (post.headers.get("content-type") ?? "").toLowerCase();
  const isForm = type.startsWith("multipart/form-data");
  if (id === null && !isForm) return "ours";
  // Next itself has an answer to an action that it does not know, whatever its name looks like.
  if (id !== null && !ACTION_ID.test(id)) return "unknown";
  const strange = next === PROVEN_NEXT ? "impossible" : "unknown";
  if (!isForm) return strange;
  if (Number(post.headers.get("content-length") ?? 0) > LONGEST) return "impossible";
  const data = await post.formData().catch(() => null);
  if (!data) return "impossible";
  const entries = [...data];
  if (entries.some(([name]) => name === "" || hasControl(name))) return "impossible";
  if (id !== null) return isCall(entries) ? "ours" : strange;
  const known = entries.filter(([name]) => !name.startsWith("$") || PLAIN.test(name));
  if (!isPlainForm(known)) return strange;
  return known.length === entries.length ? "ours" : "unknown";
}

type Entry = [string, FormDataEntryValue];

/** What a browser with JavaScript posts: the state, the fields, and a root that names both. */
function isCall(entries: Entry[]): boolean {
  const roots = entries.filter(([name]) => name === "0");
  const rest = entries.filter(([name]) => name !== "0");
  const args = roots.length === 1 ? parsed(roots[0]?.[1]) : undefined;
  if (!Array.isArray(args) || args.length !== 2 || args[1] !== "$K1") return false;
  return isState(args[0]) && rest.every(([name]) => name.startsWith("_1_"));
}

/** What a browser without it posts: Next's own fields name the action once and carry the state once. */
function isPlainForm(entries: Entry[]): boolean {
  const own = entries.filter(([name]) => PLAIN.test(name));
  if (own.length === 0) return true;
  if (new Set(own.map(([name]) => name)).size !== own.length) return false;
  const fields = new Map(own);
  const reference = [...fields.keys()].find((name) => name.startsWith("$ACTION_REF_"));
  if (!reference) return [...fields.keys()].every((name) => name === "$ACTION_KEY" || ACTION_ID.test(name.slice(11)));
  const prefix = `$ACTION_${reference.slice(12)}:`;
  const bound = parsed(fields.get(`${prefix}0`)) as { id?: unknown; bound?: unknown } | undefined;
  const states = parsed(fields.get(`${prefix}1`));
  const named = typeof bound?.id === "string" && ACTION_ID.test(bound.id) && bound.bound === "$@1";
  return named && Array.isArray(states) && states.length === 1 && isState(states[0]);
}

/** lib/domain/form-state.ts as it travels: flat objects and lists of text, no reference to other pieces. */
function isState(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !/^\$(?!\$|undefined$)/.test(value);
  if (value === null || typeof value !== "object") return true;
  return depth < 4 && Object.values(value).every((part) => isState(part, depth + 1));
}

function parsed(value: FormDataEntryValue | undefined): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}

function hasControl(name: string) {
  return /\p{Cc}/u.test(name);
}
