const LONGEST_WHOLE = 30;
const PIECE = 15;

/**
 * A name, whose words stay whole; one longer than any word of the language may be broken, for on paper a column is as
 * wide as its longest word, and a table wider than the sheet loses its last columns.
 */
export function Breakable({ text }: { text: string }) {
  const [first = "", ...rest] = text.split(LONG_WORD);
  if (rest.length === 0) return <span>{text}</span>;
  return (
    <span>
      {[first, ...rest].flatMap(pieces).map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
        <span key={place}>
          {piece}
          <wbr />
        </span>
      ))}
    </span>
  );
}

const LONG_WORD = new RegExp(`(\\S{${LONGEST_WHOLE + 1},})`, "u");

function pieces(part: string): string[] {
  if (!LONG_WORD.test(part)) return part === "" ? [] : [part];
  const letters = [...part];
  return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, at) =>
    letters.slice(at * PIECE, (at + 1) * PIECE).join(""),
  );
}
