import { everyNode, type XmlNode } from "./xml-tree";

/**
 * What Word mends, runs together or refuses in a part with paragraphs (ECMA-376-1, 17): children out of their order,
 * cells without a paragraph at their end, tables that touch, rows that do not fill their grid, figures that are none,
 * words whose spaces are lost.
 */
export function bodyProblems(root: XmlNode): string[] {
  return [...everyNode(root)].flatMap((node) => [
    ...orderOf(node),
    ...figuresOf(node),
    ...(node.name === "w:tbl" ? tableOf(node) : []),
    ...(node.name === "w:tc" && node.children.at(-1)?.name !== "w:p" ? ["a cell ends without a paragraph"] : []),
    ...(node.name === "w:body" ? endOf(node) : []),
    ...(EDGES.has(node.name) && node.children.length === 0 ? ["a head or foot without a paragraph"] : []),
    ...(node.name === "w:t" && node.text !== node.text.trim() && node.attributes.get("xml:space") !== "preserve"
      ? [`spaces are lost: "${node.text}"`]
      : []),
    ...(TEXT_HOLDERS.has(node.name) || node.text.trim() === "" ? [] : [`loose text in ${node.name}`]),
    ...node.children.flatMap(({ name }, at) =>
      name === "w:tbl" && node.children[at + 1]?.name === "w:tbl" ? ["two tables touch"] : [],
    ),
  ]);
}

const EDGES = new Set(["w:hdr", "w:ftr"]);
const TEXT_HOLDERS = new Set(["w:t", "w:instrText", "wp:align", "wp:posOffset"]);

function endOf(body: XmlNode): string[] {
  const names = body.children.map(({ name }) => name);
  return [
    ...(names.at(-1) === "w:sectPr" && names.indexOf("w:sectPr") === names.length - 1
      ? []
      : ["the section does not end the body"]),
    ...(names.at(-2) === "w:tbl" ? ["a table is the last of the body"] : []),
  ];
}

function tableOf({ children }: XmlNode): string[] {
  const grid = children.find(({ name }) => name === "w:tblGrid")?.children.length ?? 0;
  const rows = children.filter(({ name }) => name === "w:tr");
  if (rows.length === 0) return ["a table without a row"];
  return rows.flatMap((row) => {
    const cells = row.children.filter(({ name }) => name === "w:tc");
    const filled = cells.reduce((sum, cell) => sum + spanOf(cell), 0);
    return filled === grid ? [] : [`a row fills ${filled} of ${grid} columns`];
  });
}

function spanOf(cell: XmlNode): number {
  const properties = cell.children.find(({ name }) => name === "w:tcPr");
  return Number(properties?.children.find(({ name }) => name === "w:gridSpan")?.attributes.get("w:val") ?? 1);
}

/** The sequences of ECMA-376-1 as far as the letters use them; a child that stands in none of them is told. */
const ORDER: Record<string, string> = {
  "w:document": "w:background w:body",
  "w:tbl": "w:tblPr w:tblGrid w:tr",
  "w:tr": "w:tblPrEx w:trPr w:tc",
  "w:pPr":
    "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange",
  "w:rPr":
    "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath",
  "w:tblPr":
    "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription",
  "w:tcPr":
    "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark",
  "w:tblBorders": "w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV",
  "w:tcBorders": "w:top w:start w:left w:bottom w:end w:right w:insideH w:insideV w:tl2br w:tr2bl",
  "w:tcMar": "w:top w:start w:left w:bottom w:end w:right",
  "w:sectPr":
    "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid",
};
const PLACES = new Map(Object.entries(ORDER).map(([name, children]) => [name, children.split(" ")]));

function orderOf({ name, children }: XmlNode): string[] {
  const places = PLACES.get(name);
  if (!places) return [];
  const at = children.map((child) => places.indexOf(child.name));
  const stranger = children[at.indexOf(-1)];
  if (stranger) return [`${stranger.name} has no place in ${name}`];
  const wrong = at.findIndex((place, index) => index > 0 && place < (at[index - 1] ?? 0));
  return wrong < 0 ? [] : [`${children[wrong]?.name} comes too late in ${name}`];
}

/** Lengths are whole twentieths of a point; a fraction makes Word refuse the file. */
const FIGURES = new Set([
  "w:w",
  "w:h",
  "w:top",
  "w:bottom",
  "w:left",
  "w:right",
  "w:before",
  "w:after",
  "w:line",
  "w:firstLine",
]);
const FIGURED = new Set(["w:sz", "w:szCs", "w:gridSpan", "w:trHeight", "w:outlineLvl"]);

function figuresOf({ name, attributes }: XmlNode): string[] {
  return [...attributes].flatMap(([key, value]) => {
    const figure = FIGURES.has(key) || (key === "w:val" && FIGURED.has(name));
    return figure && !/^-?\d+$/.test(value) ? [`${name} ${key}="${value}"`] : [];
  });
}
