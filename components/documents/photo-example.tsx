/** How a card is photographed, and how not: drawn, because few read a sentence about it. */
export function PhotoExample() {
  return (
    <div className="no-print mt-2 flex flex-wrap gap-4">
      <figure className="w-36">
        <svg
          viewBox="0 0 120 84"
          role="img"
          aria-label="Contoh benar: seluruh kartu tampak, rata dan terang"
          className="w-full border-2 border-success bg-wash"
        >
          <Card />
        </svg>
        <figcaption className="text-small">
          <strong className="text-success">Benar:</strong> seluruh kartu tampak, rata, terang.
        </figcaption>
      </figure>
      <figure className="w-36">
        <svg
          viewBox="0 0 120 84"
          role="img"
          aria-label="Contoh salah: kartu miring, terpotong, dan silau"
          className="w-full border-2 border-danger bg-line"
        >
          <g transform="rotate(-18 60 42) translate(26 -20) scale(1.15)">
            <Card />
          </g>
          <circle cx="52" cy="40" r="17" className="fill-paper" opacity="0.85" />
        </svg>
        <figcaption className="text-small">
          <strong className="text-danger">Salah:</strong> miring, terpotong, silau.
        </figcaption>
      </figure>
    </div>
  );
}

function Card() {
  const rows = [22, 32, 42, 52, 62];
  return (
    <g fill="none" strokeWidth="2" className="stroke-primary">
      <rect x="10" y="8" width="100" height="68" rx="5" className="fill-paper" />
      {rows.map((y, index) => (
        <path key={y} d={`M18 ${y}h${index % 2 === 0 ? 44 : 34}`} />
      ))}
      <rect x="78" y="24" width="24" height="32" />
      <circle cx="90" cy="36" r="5" className="stroke-accent" />
      <path d="M81 55c1-8 17-8 18 0" className="stroke-accent" />
    </g>
  );
}
