import "server-only";

/** Rows in one piece of text: V8 keeps what is joined as a tree, and a larger tree costs several times as much to lay out. */
const IN_TEXT = 25;
/** Rows in one piece of bytes: whoever packs or sends them is called so often. */
const IN_BYTES = 400;

/** A portion of a table as bytes, piece by piece; `write` makes the text of some of its rows. */
export function* rowBytes<Row>(rows: readonly Row[], write: (rows: Row[]) => string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let at = 0; at < rows.length; at += IN_BYTES) {
    const end = Math.min(rows.length, at + IN_BYTES);
    const pieces: Uint8Array[] = [];
    for (let from = at; from < end; from += IN_TEXT)
      pieces.push(encoder.encode(write(rows.slice(from, Math.min(end, from + IN_TEXT)))));
    yield Buffer.concat(pieces);
  }
}
