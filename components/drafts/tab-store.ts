import { KEPT_FILES } from "@/components/forms/handed-on";

/** What a tab remembers of the forms in it, for as long as it lives; every key it has stands here. */
export const TAB = "tab";
export const TYPED = "isian ";

/** Nothing, where a browser forbids its stores. */
export function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Empty: forgets it. */
export function keep(key: string, value: string) {
  try {
    sessionStorage[value ? "setItem" : "removeItem"](key, value);
  } catch {
    // Only a reload within a second would have needed it.
  }
}

/** What was typed in any form, which tab it was, and files on their way: the next person at this phone finds nothing. */
export function forgetAllTyping() {
  try {
    globalThis.indexedDB?.deleteDatabase(KEPT_FILES);
    for (const key of Object.keys(sessionStorage))
      if (key === TAB || key.startsWith(TYPED)) sessionStorage.removeItem(key);
  } catch {
    // A browser that forbids its stores has kept nothing.
  }
}
