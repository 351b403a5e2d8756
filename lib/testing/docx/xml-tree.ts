export type XmlNode = { name: string; attributes: Map<string, string>; children: XmlNode[]; text: string };

/**
 * The tree of a well-formed XML part, as strict as a reader of OOXML: one root, tags that match, attributes once each and
 * quoted, known entities alone, prefixes that are declared, no sign that XML forbids, no DTD. Throws what is wrong.
 */
export function xmlTree(xml: string): XmlNode {
  const open: XmlNode[] = [{ name: "", attributes: new Map(), children: [], text: "" }];
  let at = 0;
  for (const match of xml.matchAll(PIECE)) {
    if (match.index !== at) throw new Error(`not XML: ${xml.slice(at, at + 40)}`);
    at += match[0].length;
    const [, instruction, close, name, typed = "", alone, text] = match;
    const top = open.at(-1) as XmlNode;
    if (instruction !== undefined) continue;
    if (text !== undefined) {
      top.text += unescaped(text);
    } else if (close !== undefined) {
      if (top.name !== close || open.length === 1) throw new Error(`</${close}> closes <${top.name}>`);
      open.pop();
    } else {
      const node: XmlNode = { name: name ?? "", attributes: attributesOf(typed), children: [], text: "" };
      top.children.push(node);
      checkPrefixes([...open, node]);
      if (!alone) open.push(node);
    }
  }
  if (at !== xml.length) throw new Error(`not XML: ${xml.slice(at, at + 40)}`);
  const [root, ...more] = open[0]?.children ?? [];
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (!root || more.length > 0 || open[0]?.text.trim() !== "") throw new Error("not one root");
  return root;
}

/** The node and everything in it, in their order. */
export function* everyNode(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}

const PIECE = /<\?(xml [^?<>]*)\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g;
const KNOWN = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
]);

function unescaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are what XML 1.0 forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text))
    throw new Error("a forbidden sign");
  return text.replace(/&([^;\s]*);?/g, (whole, sign: string) => {
    const point = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(sign);
    const said = point
      ? String.fromCodePoint(Number.parseInt(point[1] ?? point[2] ?? "", point[1] ? 16 : 10))
      : KNOWN.get(sign);
    if (said === undefined || !whole.endsWith(";")) throw new Error(`no entity: ${whole}`);
    return said;
  });
}

function attributesOf(typed: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of typed.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} twice`);
    attributes.set(name, unescaped(value));
  }
  return attributes;
}

function checkPrefixes(open: XmlNode[]) {
  const node = open.at(-1) as XmlNode;
  for (const name of [node.name, ...node.attributes.keys()]) {
    const prefix = name.includes(":") ? name.split(":")[0] : null;
    if (prefix === null || prefix === "xml" || prefix === "xmlns") continue;
    if (!open.some(({ attributes }) => attributes.has(`xmlns:${prefix}`)))
      throw new Error(`${prefix}: is not declared`);
  }
}
