/** "Notifikasi/Pemberitahuan", "500.3.6/024/SERT/X/2026": a line ends at its strokes, on a phone or in a narrow column. */
export function Slashed({ text }: { text: string }) {
  const [first, ...rest] = text.split("/");
  return (
    // One thing, also where its surroundings lay their parts out beside each other, as links in a table do.
    <span>
      <span>{first}</span>
      {rest.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
        <span key={place}>
          /<wbr />
          {part}
        </span>
      ))}
    </span>
  );
}
