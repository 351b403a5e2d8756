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

/**
 * What a page that has just begun to work finds typed in it: before its script was there, on a slow line, or, after a
 * reload, what the page was fetched without, which is put back. Says whether there is anything to be saved.
 */
export function takeUpTyping(form: HTMLFormElement): boolean {
  const fields = JSON.parse(kept(keyOf(form)) || "[]") as Fields;
  forgetTyping(form);
  const arrival = arrivalOf();
  if (arrival === "reload") putBack(form, fields);
  // Coming back, a browser fills in what stood there once, and something newer may have been saved since.
  return (arrival === "reload" || arrival === "navigate") && [...form.elements].some(isTouched);
}

function putBack(form: HTMLFormElement, fields: Fields) {
  // Several boxes may bear one name, as those of a date do: each takes the value of its place.
  const met = new Map<string, number>();
  // Of a group of radios one choice is the whole answer.
  const chosen = new Set([...form.elements].filter(isTouched).filter(isRadio).map(nameOf));
  for (const element of form.elements) {
    const field = element as HTMLInputElement;
    const { name } = field;
    const place = met.get(name) ?? 0;
    met.set(name, place + 1);
    const values = fields.filter(([key]) => key === name).map(([, value]) => value);
    // What was typed since is newer.
    if (fields.length > 0 && !isTouched(field) && !chosen.has(name)) takenUp(field, values, values[place]);
  }
}

/** Any field that has a value: of a button and a group none was kept. */
function takenUp(field: HTMLInputElement, values: string[], value: string | undefined) {
  if (field.type === "hidden") return;
  if (isBox(field)) field.checked = values.includes(field.value);
  else if (value !== undefined) field.value = value;
}

/** It says something else than the page came with. */
function isTouched(element: Element): boolean {
  const field = element as HTMLInputElement;
  if (field.type === "hidden" || field.defaultValue === undefined) return false;
  return isBox(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function isBox({ type }: HTMLInputElement): boolean {
  return type === "checkbox" || type === "radio";
}

function isRadio(element: Element): boolean {
  return (element as HTMLInputElement).type === "radio";
}

function nameOf(element: Element): string {
  return (element as HTMLInputElement).name;
}

let isFirst = true;

/** How the browser came to this document; null for another page of it, which came by a link with what was asked for. */
function arrivalOf(): string | null {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const arrival = isFirst ? (entry?.type ?? null) : null;
  isFirst = false;
  return arrival;
}

function keyOf(form: HTMLFormElement): string {
  const page = form.elements.namedItem("page");
  return `${TYPED}${location.pathname} ${page instanceof HTMLInputElement ? page.value : ""}`;
}
