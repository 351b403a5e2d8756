/** As much of HTML as a browser without scripts needs: forms, their fields, links and readable text. */

export type PlainField = {
  tag: "input" | "select" | "textarea";
  name: string;
  type: string;
  value: string;
  checked: boolean;
  /** Values a select offers. */
  options: string[];
};

export type PlainButton = { name: string; value: string; text: string };

export type PlainForm = {
  id: string;
  action: string;
  method: string;
  multipart: boolean;
  fields: PlainField[];
  buttons: PlainButton[];
};

type Attributes = Record<string, string>;

/** Scripts and comments go first: what Next ships in them looks like HTML. */
export function readForms(html: string): PlainForm[] {
  const plain = html.replaceAll(/<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, "");
  const forms: PlainForm[] = [];
  const loose: { form: string; take: (form: PlainForm) => void }[] = [];
  let current: PlainForm | null = null;
  const belongs = (attributes: Attributes, take: (form: PlainForm) => void) => {
    if (attributes.form !== undefined) loose.push({ form: attributes.form, take });
    else if (current) take(current);
  };
  for (const found of plain.matchAll(/<(\/?)(form|input|select|textarea|button)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/g)) {
    const [whole, closing, tag, rest = ""] = found;
    const attributes = attributesOf(rest);
    const after = found.index + whole.length;
    if (tag === "form") {
      current = closing ? null : formOf(attributes);
      if (current) forms.push(current);
    } else if (closing) {
    } else if (tag === "button") {
      const text = textOf(plain.slice(after, plain.indexOf("</button>", after)));
      const button = { name: attributes.name ?? "", value: attributes.value ?? "", text };
      if ((attributes.type ?? "submit") === "submit") belongs(attributes, (form) => form.buttons.push(button));
    } else if (attributes.name && attributes.disabled === undefined) {
      const inside = tag === "input" ? "" : plain.slice(after, plain.indexOf(`</${tag}>`, after));
      const field = fieldOf(tag as PlainField["tag"], attributes, inside);
      belongs(attributes, (form) => form.fields.push(field));
    }
  }
  for (const { form, take } of loose) for (const one of forms.filter(({ id }) => id === form)) take(one);
  return forms;
}

/** What a reader sees, in one line. */
export function textOf(html: string): string {
  const bare = html.replaceAll(/<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, "");
  // Where a line may end at a stroke there is no blank.
  const whole = bare.replaceAll(/<\/span><span>\/<wbr\s*\/?>/g, "/");
  return decode(whole.replaceAll(/<[^>]*>/g, " "))
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Text of the first element with this tag. */
export function firstText(html: string, tag: string): string {
  return textOf(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? "");
}

function formOf(attributes: Attributes): PlainForm {
  return {
    id: attributes.id ?? "",
    action: attributes.action ?? "",
    method: (attributes.method ?? "get").toLowerCase(),
    multipart: attributes.enctype === "multipart/form-data",
    fields: [],
    buttons: [],
  };
}

function fieldOf(tag: PlainField["tag"], attributes: Attributes, inside: string): PlainField {
  const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, rest = ""]) => attributesOf(rest));
  const chosen = options.find((option) => option.selected !== undefined) ?? options[0];
  const value = tag === "textarea" ? decode(inside.replace(/^\n/, "")) : (attributes.value ?? "");
  return {
    tag,
    name: attributes.name ?? "",
    type: tag === "input" ? (attributes.type ?? "text") : tag,
    value: tag === "select" ? (chosen?.value ?? "") : value,
    checked: attributes.checked !== undefined,
    options: options.map((option) => option.value ?? ""),
  };
}

function attributesOf(text: string): Attributes {
  const pairs = text.matchAll(/([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return Object.fromEntries(
    [...pairs].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ""),
    ]),
  );
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}
