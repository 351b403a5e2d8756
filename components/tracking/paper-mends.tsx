import { PaperText } from "@/components/ui/paper-text";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/** On paper, where nothing can be typed: what the office asks to be mended, and why. */
export function PaperMends({ returned, most }: { returned: OwnCase["returned"]; most: number }) {
  if (returned.length === 0) return null;
  return (
    <section aria-labelledby="perlu" className="hidden print:block">
      <h2 id="perlu" className="text-h2">
        Yang perlu diperbaiki
      </h2>
      <ul className="columns-2 text-small">
        {returned.map(({ key, label, reason }) => (
          <li key={key}>
            <strong>{label}:</strong> <PaperText text={reason} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}
