const TAB = "tab";

/** Which tab this is: it stays itself over a reload, so that its own late save is not taken for another tab's. */
export function tabId(issued: string): string {
  try {
    const known = sessionStorage.getItem(TAB);
    if (known) return known;
    sessionStorage.setItem(TAB, issued);
  } catch {
    // A browser that keeps nothing: each page is a tab of its own, as before.
  }
  return issued;
}

type Fields = [name: string, value: string][];

/** What is typed and not yet saved, for as long as this takes: the browser forgets it with the tab. */
export function keepTyping(form: HTMLFormElement) {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(fields));
  } catch {
    // Only a reload within a second would have needed it.
  }
}

export function forgetTyping(form: HTMLFormElement) {
  try {
    sessionStorage.removeItem(keyOf(form));
  } catch {
    // Nothing was kept.
  }
}

/** After a reload: puts back what the page was fetched without. Says whether there was anything. */
export function takeUpTyping(form: HTMLFormElement): boolean {
  let kept: Fields;
  try {
    kept = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "[]") as Fields;
  } catch {
    return false;
  }
  forgetTyping(form);
  if (kept.length === 0 || !wasReloaded()) return false;
  // Several boxes may bear one name, as those of a date do: each takes the value of its place.
  const met = new Map<string, number>();
  let changed = false;
  for (const field of form.elements) {
    const { name } = field as HTMLInputElement;
    const place = met.get(name) ?? 0;
    met.set(name, place + 1);
    const values = kept.filter(([key]) => key === name).map(([, value]) => value);
    changed = takenUp(field, values, values[place]) || changed;
  }
  return changed;
}

function takenUp(field: Element, values: string[], value: string | undefined): boolean {
  if (field instanceof HTMLInputElement && field.type === "hidden") return false;
  if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
    const checked = values.includes(field.value);
    if (field.checked === checked) return false;
    field.checked = checked;
    return true;
  }
  const isTyped =
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
  if (!isTyped || value === undefined || field.value === value) return false;
  field.value = value;
  return true;
}

let isFirst = true;

/** Another page of the same document came by a link: what it shows is what was asked for. */
function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const reloaded = isFirst && entry?.type === "reload";
  isFirst = false;
  return reloaded;
}

function keyOf(form: HTMLFormElement): string {
  const section = form.elements.namedItem("section");
  return `isian ${location.pathname} ${section instanceof HTMLInputElement ? section.value : ""}`;
}
