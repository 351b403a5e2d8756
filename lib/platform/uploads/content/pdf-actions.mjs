import { createRequire } from "node:module";

const { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } = createRequire(import.meta.url)("@cantoo/pdf-lib");

/** What may happen when somebody presses something: everything that is not named here is refused. */
const WHEN_PRESSED = new Set(["GoTo", "URI", "Named", "Hide", "ResetForm", "SetOCGState"]);
/** What may happen by itself, when the file or a page is opened. */
const BY_ITSELF = new Set(["GoTo"]);
/** A web address, mail or telephone; or none of them named, as in "www.lombokbaratkab.go.id". */
const ADDRESS = /^(?:(?:https?|mailto|tel):|(?![a-z][a-z0-9+.-]*:|[\\/]{2}|\\))/i;
/** What a browser drops from an address before it reads its kind, or a reader does not see: "java\tscript:" is a script. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]/gu;
const WATCHED = ["S", "A", "PA", "AA", "OpenAction", "Next", "URI", "Base", "F", "UF"].map((key) => PDFName.of(key));

const key = (dict, name) => dict.get(PDFName.of(name));
const isText = (value) => value instanceof PDFString || value instanceof PDFHexString;

/** The refusal for an action that is not on the lists or an address that is none of the web's, or null. */
export function judgeActions(seen) {
  for (const { dict, twice } of seen.dicts) {
    if (WATCHED.some((name) => twice.has(name))) return "pdf_broken";
    if (opensByItself(seen, dict) || !pressedIsListed(seen, dict) || leadsElsewhere(seen, dict)) return "pdf_action";
  }
  return null;
}

function opensByItself(seen, dict) {
  const begun = seen.resolve(key(dict, "OpenAction"));
  const triggers = seen
    .resolve(key(dict, "AA"))
    .filter((value) => value instanceof PDFDict)
    .flatMap((value) => value.values().flatMap((action) => seen.resolve(action)));
  return ![...begun, ...triggers].every((action) => isListed(seen, action, BY_ITSELF));
}

function pressedIsListed(seen, dict) {
  return ["A", "PA"].every((name) =>
    seen.resolve(key(dict, name)).every((action) => isListed(seen, action, WHEN_PRESSED)),
  );
}

/** With all that follows it. A place to go to is an array; a dictionary that names no action does nothing. */
function isListed(seen, action, list, passed = new Set()) {
  if (action instanceof PDFArray)
    return action.asArray().every((value) => value instanceof PDFDict === false || isListed(seen, value, list, passed));
  if (!(action instanceof PDFDict) || passed.has(action)) return true;
  passed.add(action);
  const named = seen.resolve(key(action, "S")).filter((name) => name instanceof PDFName);
  if (!named.every((name) => list.has(name.decodeText()))) return false;
  const next = seen
    .resolve(key(action, "Next"))
    .flatMap((value) => (value instanceof PDFArray ? value.asArray() : [value]));
  return next.flatMap((value) => seen.resolve(value)).every((value) => isListed(seen, value, list, passed));
}

/** An address of another kind than the web's, or a file that lies elsewhere (on a host that learns who reads). */
function leadsElsewhere(seen, dict) {
  const addresses = ["URI", "Base"].flatMap((name) => seen.resolve(key(dict, name))).filter(isText);
  if (addresses.some((text) => !ADDRESS.test(text.decodeText().replace(UNSEEN, "")))) return true;
  return ["F", "UF"].some((name) => seen.resolve(key(dict, name)).some(isText));
}
