/** What a tab remembers of the forms in it, for as long as it lives; every key it has stands here. */
export const TAB = "tab";
export const TYPED = "isian ";

/** Told to the document when one person is done at this phone. */
export const HANDED_ON = "handed-on";

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

/** What was typed in any form, and which tab it was: the next person at this phone finds nothing. */
export function forgetAllTyping() {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key === TAB || key.startsWith(TYPED)) sessionStorage.removeItem(key);
  } catch {
    // A browser that forbids its stores has kept nothing.
  }
}
