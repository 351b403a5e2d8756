import { unzipSync } from "fflate";
import { bodyProblems } from "./docx-body";
import { everyNode, type XmlNode, xmlTree } from "./xml-tree";

/**
 * What a strict reader finds wrong in a Word file (ECMA-376-2, parts, content types, relationships; ECMA-376-1, the parts'
 * own rules); empty: nothing. Each sentence names its part.
 */
export function docxProblems(file: Uint8Array): string[] {
  const parts = unzipSync(file);
  const problems: string[] = [];
  const trees = new Map<string, XmlNode>();
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      trees.set(path, xmlTree(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
  const paths = Object.keys(parts);
  problems.push(...typesOf(trees, paths));
  for (const [path, tree] of trees) {
    const own = path.endsWith(".rels") ? relationshipsOf(path, tree, paths) : usedIds(path, trees);
    const words = path.startsWith("word/") ? bodyProblems(tree) : [];
    problems.push(...[...own, ...words].map((problem) => `${path}: ${problem}`));
  }
  return [...problems, ...namesOf(trees)];
}

/** Every part has a type, and every type a part. */
function typesOf(trees: Map<string, XmlNode>, paths: string[]): string[] {
  const types = trees.get(TYPES)?.children ?? [];
  const of = (name: string, key: string) =>
    types.filter((type) => type.name === name).map((type) => (type.attributes.get(key) ?? "").toLowerCase());
  const [named, endings] = [of("Override", "PartName"), of("Default", "Extension")];
  const whole = paths.map((path) => `/${path}`.toLowerCase());
  return [
    ...twice([...named, ...endings]).map((type) => `${TYPES}: ${type} twice`),
    ...whole
      .filter(
        (path) =>
          path !== `/${TYPES.toLowerCase()}` &&
          !named.includes(path) &&
          !endings.includes(path.split(".").at(-1) ?? ""),
      )
      .map((path) => `${TYPES}: no type for ${path}`),
    ...named.filter((path) => !whole.includes(path)).map((path) => `${TYPES}: no part ${path}`),
    ...["/word/document.xml", "/word/styles.xml"]
      .filter((path) => !named.includes(path))
      .map((path) => `${path} has no own type`),
  ];
}

const TYPES = "[Content_Types].xml";

/** Every relationship leads from a part to a part of the same file: a letter fetches nothing. */
function relationshipsOf(path: string, { children }: XmlNode, paths: string[]): string[] {
  const folder = path.replace(/_rels\/[^/]*$/, "");
  const source = `${folder}${path
    .split("/")
    .at(-1)
    ?.replace(/\.rels$/, "")}`;
  const targets = children.map(({ attributes }) => ({
    external: attributes.get("TargetMode") === "External",
    target: attributes.get("Target") ?? "",
  }));
  return [
    ...(source === folder || paths.includes(source) ? [] : [`belongs to nothing: ${source}`]),
    ...twice(children.map(({ attributes }) => attributes.get("Id") ?? "")).map((id) => `${id} twice`),
    ...targets
      .filter(
        ({ external, target }) =>
          external || !paths.includes(target.startsWith("/") ? target.slice(1) : `${folder}${target}`),
      )
      .map(({ target }) => `leads nowhere: ${target}`),
  ];
}

/** What a part refers to by r:id or r:embed stands among its relationships; drawings and bookmarks are numbered once each. */
function usedIds(path: string, trees: Map<string, XmlNode>): string[] {
  const root = trees.get(path);
  if (!root) return [];
  const known =
    trees.get(path.replace(/([^/]*)$/, "_rels/$1.rels"))?.children.map(({ attributes }) => attributes.get("Id")) ?? [];
  const nodes = [...everyNode(root)];
  const used = nodes.flatMap(({ attributes }) =>
    [...attributes].filter(([name]) => /^r:(id|embed|link)$/.test(name)).map(([, id]) => id),
  );
  const numbered = (name: string, key: string) =>
    twice(nodes.filter((node) => node.name === name).map(({ attributes }) => attributes.get(key) ?? ""));
  return [
    ...used.filter((id) => !known.includes(id)).map((id) => `no relationship ${id}`),
    ...[...numbered("wp:docPr", "id"), ...numbered("w:bookmarkStart", "w:id")].map((id) => `id ${id} twice`),
    ...nodes
      .filter(({ name, attributes }) => name === "wp:docPr" && !attributes.get("descr"))
      .map(() => "a picture without words"),
  ];
}

/** Styles and lists are named that exist. */
function namesOf(trees: Map<string, XmlNode>): string[] {
  const inPart = (path: string) => [...everyNode(trees.get(path) ?? NOTHING)];
  const styles = inPart("word/styles.xml").flatMap((node) =>
    node.name === "w:style" ? [node.attributes.get("w:styleId") ?? ""] : [],
  );
  const lists = inPart("word/numbering.xml").flatMap((node) =>
    node.name === "w:num" ? [node.attributes.get("w:numId") ?? ""] : [],
  );
  const referring = [...trees].flatMap(([path, tree]) =>
    [...everyNode(tree)].map(({ name, attributes }) => ({ path, name, value: attributes.get("w:val") ?? "" })),
  );
  return [
    ...twice(styles).map((style) => `style ${style} twice`),
    ...referring
      .filter(({ name, value }) => STYLED.has(name) && !styles.includes(value))
      .map(({ path, value }) => `${path}: no style ${value}`),
    ...referring
      .filter(({ name, value }) => name === "w:numId" && value !== "0" && !lists.includes(value))
      .map(({ path, value }) => `${path}: no list ${value}`),
  ];
}

const STYLED = new Set(["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"]);
const NOTHING: XmlNode = { name: "", attributes: new Map(), children: [], text: "" };

function twice(values: string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
