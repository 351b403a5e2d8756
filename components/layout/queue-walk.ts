/** The queue as it was last looked at: where its duties are that one can do, in their order, and where it goes on. */
export type QueueWalk = { addresses: string[]; more: string | null };

const KEY = "antrean";

/** undefined: this page is not in the list that was looked at; null: the list is through. */
export function nextIn(walk: QueueWalk, here: string): string | null | undefined {
  const place = walk.addresses.indexOf(here);
  if (place < 0) return undefined;
  return walk.addresses[place + 1] ?? walk.more;
}

export function rememberWalk(walk: QueueWalk) {
  sessionStorage.setItem(KEY, JSON.stringify(walk));
}

export function rememberedWalk(): QueueWalk | null {
  const text = sessionStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as QueueWalk);
}
