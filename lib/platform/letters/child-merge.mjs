import { createHash } from "node:crypto";
import { createRequire } from "node:module";

const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFObjectCopier, PDFString } = createRequire(
  import.meta.url,
)("@cantoo/pdf-lib");

const name = PDFName.of;

/**
 * Several tagged files of letter.typ as one, still tagged: their trees of structure become branches of one tree. What a
 * reader is told of the whole (title, language, standard) is that of the first file.
 */
export async function merge(files) {
  const whole = await PDFDocument.create({ updateMetadata: false });
  const tree = { kids: [], parents: [], ids: [], roles: undefined };
  const digest = createHash("sha256");
  for (const [index, bytes] of files.entries()) {
    digest.update(bytes);
    const part = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
    ownIds(part.context, `${index}-`);
    const copier = PDFObjectCopier.for(part.context, whole.context);
    addPages(whole, part, copier, tree.parents.length);
    addTree(tree, part, copier, whole.context);
    if (index === 0) addHead(whole, part, copier);
  }
  whole.catalog.set(name("StructTreeRoot"), rootOf(tree, whole.context));
  const id = PDFHexString.of(digest.digest("hex").slice(0, 32));
  whole.context.trailerInfo.ID = whole.context.obj([id, id]);
  return whole.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** By reference, so that what points to a page of the file points to its copy. */
function addPages(whole, part, copier, offset) {
  for (const page of part.getPages()) {
    const ref = copier.copy(page.ref);
    const leaf = whole.context.lookup(ref);
    const at = leaf.get(name("StructParents"));
    if (at) leaf.set(name("StructParents"), PDFNumber.of(at.asNumber() + offset));
    leaf.setParent(whole.catalog.insertLeafNode(ref, whole.catalog.Pages().Count().asNumber()));
  }
}

function addTree(tree, part, copier, context) {
  const root = part.catalog.lookup(name("StructTreeRoot"), PDFDict);
  const kids = root.lookup(name("K"), PDFArray).asArray();
  tree.kids.push(...kids.map((kid) => copier.copy(kid)));
  const parents = numbered(root.lookup(name("ParentTree"), PDFDict), name("Nums"));
  tree.parents.push(...parents.map(([, value]) => copier.copy(value)));
  const ids = root.lookup(name("IDTree"));
  if (ids) tree.ids.push(...numbered(ids, name("Names")).map(([key, value]) => [key, copier.copy(value)]));
  const roles = root.get(name("RoleMap"));
  tree.roles ??= roles && context.obj(copier.copy(roles));
}

/** Pairs of a name or number tree in their order. */
function numbered(node, key) {
  const branches = node.lookup(name("Kids"));
  if (branches) return branches.asArray().flatMap((branch) => numbered(node.context.lookup(branch), key));
  const flat = node.lookup(key, PDFArray).asArray();
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index], flat[2 * index + 1]]);
}

function rootOf({ kids, parents, ids, roles }, context) {
  const root = context.obj({ Type: "StructTreeRoot", K: kids });
  const ref = context.register(root);
  for (const kid of kids) context.lookup(kid).set(name("P"), ref);
  root.set(name("ParentTree"), context.obj({ Nums: parents.flatMap((value, index) => [PDFNumber.of(index), value]) }));
  root.set(name("ParentTreeNextKey"), PDFNumber.of(parents.length));
  if (roles) root.set(name("RoleMap"), roles);
  const sorted = ids.sort(([a], [b]) => Buffer.compare(Buffer.from(a.asBytes()), Buffer.from(b.asBytes())));
  if (ids.length > 0) root.set(name("IDTree"), context.obj({ Names: sorted.flat() }));
  return ref;
}

/** Cells name their heads by ids, which are those of one file. */
function ownIds(context, prefix) {
  const named = (id) =>
    PDFHexString.of(Buffer.concat([Buffer.from(prefix), Buffer.from(id.asBytes())]).toString("hex"));
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    renameIn(object, named);
  }
}

function renameIn(dict, named) {
  if (dict.get(name("Type")) === name("StructTreeRoot")) {
    const ids = dict.lookup(name("IDTree"));
    if (ids) renameTree(ids, named);
    return;
  }
  const id = dict.get(name("ID"));
  if (isText(id)) dict.set(name("ID"), named(id));
  const sets = dict.lookup(name("A"));
  for (const set of sets instanceof PDFArray ? sets.asArray() : [sets]) {
    const heads = set instanceof PDFDict ? set.lookup(name("Headers")) : undefined;
    if (heads) set.set(name("Headers"), dict.context.obj(heads.asArray().map(named)));
  }
}

function renameTree(node, named) {
  for (const branch of node.lookup(name("Kids"))?.asArray() ?? []) renameTree(node.context.lookup(branch), named);
  const pairs = node.lookup(name("Names"));
  if (pairs)
    node.set(name("Names"), node.context.obj(pairs.asArray().map((entry) => (isText(entry) ? named(entry) : entry))));
}

const isText = (entry) => entry instanceof PDFString || entry instanceof PDFHexString;

function addHead(whole, part, copier) {
  for (const key of ["Lang", "MarkInfo", "ViewerPreferences", "Metadata"]) {
    const value = part.catalog.get(name(key));
    if (value) whole.catalog.set(name(key), copier.copy(value));
  }
  const info = part.context.trailerInfo.Info;
  if (info) whole.context.trailerInfo.Info = copier.copy(info);
}
