import { formatDateTime } from "@/lib/domain/working-time";
import type { HistoryLine } from "@/lib/features/desk/history.queries";

/** Newest first; every round stays readable. */
export function CaseHistory({ history }: { history: HistoryLine[] }) {
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat" className="text-h2">
        Riwayat
      </h2>
      <ol className="mt-2">
        {[...history].reverse().map((line) => (
          <li key={line.seq} className="border-b border-line py-2">
            <p>
              {line.what}
              {line.round > 1 && <span className="text-small text-ink-soft"> · putaran {line.round}</span>}
            </p>
            {line.detail && <p className="text-small">{line.detail}</p>}
            <p className="text-small text-ink-soft">
              {line.actor}, {formatDateTime(line.at)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
