import { type PlainForm, readForms, textOf } from "./plain-html";

/** A value of a field: text, one box of several, or a chosen file; null leaves the field out. */
export type PlainValue = string | string[] | File | null;

export type PlainPage = {
  url: URL;
  status: number;
  headers: Headers;
  html: string;
  text: string;
  forms: PlainForm[];
};

export type PlainRequest = { method: string; url: URL; headers: Record<string, string>; body?: FormData | string };

export type PlainOptions = {
  timeout?: number;
  bend?: (request: PlainRequest) => PlainRequest;
  /** Hears of every page that was shown at the end of the redirects. */
  onPage?: (page: PlainPage) => void;
};

const MOST_REDIRECTS = 8;

/**
 * A browser without JavaScript: a cookie jar, forms as they stand in the page, redirects.
 * What it sends can be looked at and bent by `bend` before it leaves; nothing is retried.
 */
export class PlainBrowser {
  page: PlainPage | null = null;

  constructor(
    public address: string,
    private readonly options: PlainOptions = {},
    readonly cookies = new Map<string, string>(),
  ) {}

  /** Another tab of the same browser: same cookies. */
  tab(): PlainBrowser {
    return new PlainBrowser(this.address, this.options, this.cookies);
  }

  open(path: string): Promise<PlainPage> {
    return this.go({ method: "GET", url: new URL(path, this.address), headers: {} });
  }

  /** Sends a form of the page in front of us with `values` laid over what it holds. */
  submit(form: PlainForm, values: Record<string, PlainValue> = {}, button?: string): Promise<PlainPage> {
    const from = this.page?.url ?? new URL(this.address);
    // The portal may have come back on another port: a form's relative address goes where we go now.
    const target = new URL(form.action || from.pathname + from.search, this.address);
    const entries = entriesOf(form, values, button);
    if (form.method !== "post") {
      target.search = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
      return this.go({ method: "GET", url: target, headers: {} });
    }
    if (!form.multipart) {
      const body = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
      return this.post(target, body, { "content-type": "application/x-www-form-urlencoded" });
    }
    const body = new FormData();
    for (const [name, value] of entries) body.append(name, value);
    return this.post(target, body);
  }

  post(url: URL | string, body: FormData | string, headers: Record<string, string> = {}): Promise<PlainPage> {
    const { origin } = new URL(this.address);
    return this.go({ method: "POST", url: new URL(url, this.address), headers: { origin, ...headers }, body });
  }

  /** The form that has this button; fails with what the page offers instead. */
  form(button: string | RegExp): PlainForm {
    const found = this.findForm(button);
    if (found) return found;
    const offered = this.page?.forms.flatMap((form) => form.buttons.map(({ text }) => text)).join(" | ");
    throw new Error(`${this.page?.url.pathname} (${this.page?.status}) has no button ${button}; it offers: ${offered}`);
  }

  findForm(button: string | RegExp): PlainForm | undefined {
    const says = (text: string) => (typeof button === "string" ? text === button : button.test(text));
    return this.page?.forms.find((form) => form.buttons.some(({ text }) => says(text)));
  }

  private async go(first: PlainRequest): Promise<PlainPage> {
    let request = first;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await this.send(request);
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location) {
        await response.arrayBuffer();
        const repeats = response.status === 307 || response.status === 308;
        request = { ...(repeats ? request : { method: "GET", headers: {} }), url: new URL(location, request.url) };
        continue;
      }
      const html = await response.text();
      const { status, headers } = response;
      this.page = { url: request.url, status, headers, html, text: textOf(html), forms: readForms(html) };
      this.options.onPage?.(this.page);
      return this.page;
    }
    throw new Error(`${first.url.pathname} led in a circle`);
  }

  private async send(request: PlainRequest): Promise<Response> {
    const { method, url, headers, body } = this.options.bend?.(request) ?? request;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, {
      method,
      headers: { accept: "text/html", ...(cookie && { cookie }), ...headers },
      redirect: "manual",
      signal: AbortSignal.timeout(this.options.timeout ?? 30_000),
      ...(body !== undefined && { body }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string) {
    const [pair = "", ...rest] = line.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    const gone = rest.some((part) => /^\s*max-age=0$/i.test(part)) || value === "";
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** What a browser would send: hidden and typed fields, ticked boxes, the pressed button. */
function entriesOf(form: PlainForm, values: Record<string, PlainValue>, button?: string): [string, string | File][] {
  const entries: [string, string | File][] = [];
  const given = new Set<string>();
  for (const field of form.fields) {
    if (Object.hasOwn(values, field.name)) {
      if (given.has(field.name)) continue;
      given.add(field.name);
      for (const value of [values[field.name]].flat()) if (value != null) entries.push([field.name, value]);
      continue;
    }
    if (["checkbox", "radio"].includes(field.type) && !field.checked) continue;
    if (field.type === "file") entries.push([field.name, new File([], "")]);
    else entries.push([field.name, field.value || (field.type === "checkbox" ? "on" : "")]);
  }
  const pressed = form.buttons.find(({ text }) => text === button) ?? form.buttons[0];
  if (pressed?.name) entries.push([pressed.name, pressed.value]);
  return entries;
}
