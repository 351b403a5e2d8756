import { keep, kept, TAB, TYPED } from "./tab-store";

/** Which tab this is: it stays itself over a reload, so that its own late save is not taken for another tab's. */
export function tabId(issued: string): string {
  // In a browser that keeps nothing each page is a tab of its own.
  const known = kept(TAB);
  if (known) return known;
  keep(TAB, issued);
  return issued;
}

type Fields = [name: string, value: string][];

/** What is typed and not yet saved, for as long as this takes: the browser forgets it with the tab. */
export function keepTyping(form: HTMLFormElement) {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  keep(keyOf(form), JSON.stringify(fields));
}

export function forgetTyping(form: HTMLFormElement) {
  keep(keyOf(form), "");
}

/** After a reload: puts back what the page was fetched without. Says whether there was anything. */
export function takeUpTyping(form: HTMLFormElement): boolean {
  const fields = JSON.parse(kept(keyOf(form)) || "[]") as Fields;
  forgetTyping(form);
  if (!wasReloaded() || fields.length === 0) return false;
  // Several boxes may bear one name, as those of a date do: each takes the value of its place.
  const met = new Map<string, number>();
  let changed = false;
  for (const element of form.elements) {
    const field = element as HTMLInputElement;
    const { name } = field;
    const place = met.get(name) ?? 0;
    met.set(name, place + 1);
    const values = fields.filter(([key]) => key === name).map(([, value]) => value);
    changed = takenUp(field, values, values[place]) || changed;
  }
  return changed;
}

/** Any field that has a value: of a button and a group none was kept. */
function takenUp(field: HTMLInputElement, values: string[], value: string | undefined): boolean {
  const isBox = field.type === "checkbox" || field.type === "radio";
  const checked = isBox && values.includes(field.value);
  if (field.type === "hidden" || (isBox ? field.checked === checked : value === undefined || field.value === value))
    return false;
  if (isBox) field.checked = checked;
  else field.value = value ?? "";
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
  const page = form.elements.namedItem("page");
  return `${TYPED}${location.pathname} ${page instanceof HTMLInputElement ? page.value : ""}`;
}
