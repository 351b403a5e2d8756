/** The code that opens this draft on another phone, on every page of it, large enough to be photographed. */
export function ShortCode({ code }: { code: string }) {
  return (
    <p className="mt-1 mb-4 flex flex-wrap items-baseline gap-x-3 text-small">
      <span>
        Kode isian: <b className="font-mono text-base select-all whitespace-nowrap">{code}</b>
      </span>
      <span className="text-ink-soft">Tulis atau foto kode ini.</span>
    </p>
  );
}
