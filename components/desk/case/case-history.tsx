import { Details } from "@/components/ui/details";
import { formatDateTime } from "@/lib/domain/working-time";
import type { HistoryLine } from "@/lib/features/desk/history.queries";

/** Newest first; every round stays readable. Who had it in hand when is folded below: it moves nothing on. */
export function CaseHistory({ history }: { history: HistoryLine[] }) {
  const holds = history.filter(({ isHold }) => isHold);
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat" className="text-h2">
        Riwayat
      </h2>
      <Lines lines={history.filter(({ isHold }) => !isHold)} />
      {holds.length > 0 && (
        <Details summary={`Siapa menangani kapan (${holds.length})`} plain className="mt-3">
          <Lines lines={holds} />
        </Details>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: HistoryLine[] }) {
  return (
    <ol className="mt-2">
      {[...lines].reverse().map((line) => (
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
  );
}
