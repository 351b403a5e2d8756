/** Just so much of a browser's form as the code that keeps typing touches: the unit tests run without a browser. */
type Field = {
  name: string;
  value: string;
  defaultValue: string;
  type: string;
  checked: boolean;
  defaultChecked: boolean;
};
type Listener = (event: never) => void;

export class FakeForm {
  readonly elements: Field[] & { namedItem(name: string): Field | null };
  readonly #listeners = new Map<string, Listener[]>();

  constructor(fields: { name: string; value: string; type?: string; checked?: boolean }[]) {
    const elements = fields.map(({ checked = false, value, ...field }) =>
      Object.assign(new FakeInput(), field, { value, defaultValue: value, checked, defaultChecked: checked }),
    );
    this.elements = Object.assign(elements, {
      namedItem: (name: string) => elements.find((field) => field.name === name) ?? null,
    });
  }

  field(name: string): Field {
    const found = this.elements.namedItem(name);
    if (!found) throw new Error(`No field ${name}`);
    return found;
  }

  addEventListener(type: string, listener: Listener, { signal }: { signal?: AbortSignal } = {}) {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
    signal?.addEventListener("abort", () =>
      this.#listeners.set(
        type,
        (this.#listeners.get(type) ?? []).filter((one) => one !== listener),
      ),
    );
  }

  fire(type: string, event: object = {}) {
    for (const listener of this.#listeners.get(type) ?? []) listener(event as never);
  }

  type(name: string, value: string) {
    this.field(name).value = value;
    this.fire("input");
  }
}

export class FakeInput {
  name = "";
  value = "";
  defaultValue = "";
  type = "text";
  checked = false;
  defaultChecked = false;
}

/** What a browser would post; the form may still add to it. */
export class FakeFormData {
  readonly #fields: [string, string][] = [];

  constructor(form?: FakeForm) {
    if (!form) return;
    for (const { name, value, type, checked } of form.elements)
      if ((type !== "checkbox" && type !== "radio") || checked) this.#fields.push([name, value]);
    form.fire("formdata", { formData: this });
  }

  get(name: string): string | null {
    return this.#fields.find(([key]) => key === name)?.[1] ?? null;
  }

  set(name: string, value: string) {
    const at = this.#fields.findIndex(([key]) => key === name);
    if (at < 0) this.#fields.push([name, value]);
    else this.#fields[at] = [name, value];
  }

  [Symbol.iterator]() {
    return this.#fields[Symbol.iterator]();
  }
}

export function fakeStore(): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => (Object.hasOwn(kept, key) ? kept[key] : null),
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(methods, {
    ownKeys: () => Object.keys(kept),
    getOwnPropertyDescriptor: (_target, key) =>
      Object.hasOwn(kept, key) ? { configurable: true, enumerable: true, value: kept[String(key)] } : undefined,
  }) as unknown as Storage;
}
