/** What Next writes for scripts alone: they themselves, what fetches them early, and the marks by which React finds its parts. */
const FOR_SCRIPTS = [
  /<script\b[^>]*>[\s\S]*?<\/script>/g,
  /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g,
  /<meta name="next-size-adjust"[^>]*>/g,
  /<!--[\s\S]*?-->/g,
];
/** Inside of a tag; text can hold no unescaped quote after an equals sign that follows a tag's name. */
const NONCE = /(<[a-z][^<>]*?) nonce="[^"]*"/g;
const PRECEDENCE = /(<[a-z][^<>]*?) data-precedence="[^"]*"/g;
const EMPTY_PLACE = /<div hidden=""><\/div>/g;
/** Parts that a script was to move to their place, and the document that scripts were to fill. */
const NOT_WHOLE = /<template\b|<div hidden="" id="S:|<html[^>]* id="__next_error__"/;

/**
 * HTML as Next wrote it, without scripts and without what only they need. null: the document is not whole without them,
 * and must be sent as it came.
 * @param {string} html
 */
export function stripScripts(html) {
  const bare = FOR_SCRIPTS.reduce((text, part) => text.replace(part, ""), html)
    .replace(NONCE, "$1")
    .replace(PRECEDENCE, "$1")
    .replace(EMPTY_PLACE, "");
  return NOT_WHOLE.test(bare) ? null : bare;
}
