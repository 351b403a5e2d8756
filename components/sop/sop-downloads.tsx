const PAPERS = [
  ["a4", "A4"],
  ["f4", "F4"],
] as const;

/** `address` of the PDF; `version` null: the one in effect. */
export function SopDownloads({ address, version }: { address: string; version: number | null }) {
  return (
    <p className="no-print mt-2 mb-6 flex flex-wrap gap-x-4">
      {PAPERS.map(([size, name]) => (
        <a
          key={size}
          href={`${address}?${version === null ? "" : `versi=${version}&`}kertas=${size}`}
          className="inline-flex min-h-target items-center"
        >
          {`Lembar SOP (PDF, ${name})`}
        </a>
      ))}
    </p>
  );
}
