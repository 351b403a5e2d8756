import { STATEMENT_TEXT } from "@/lib/domain/counter";
import { OFFICE } from "@/lib/domain/office";
import { formatDate } from "@/lib/domain/working-time";
import type { EntryView } from "@/lib/features/drafts/counter-entry.queries";

type Props = { entry: EntryView; clerk: string; at: Date };

/** One sheet to be signed: what was answered, the statement, and two names. */
export function CounterStatement({ entry, clerk, at }: Props) {
  return (
    <article className="max-w-read print:max-w-none print:text-small">
      <h1 className="text-h1">Pernyataan pemohon</h1>
      <p className="mt-1">{`${OFFICE.name} ${OFFICE.region} – ${entry.serviceName}`}</p>
      <dl className="mt-4 gap-x-8 print:columns-2">
        {(entry.summary ?? []).map(({ key, label, value }) => (
          <div key={key} className="flex break-inside-avoid gap-2 border-b border-line py-1">
            <dt className="w-1/2 shrink-0 text-ink-soft">{label}</dt>
            <dd className="min-w-0 break-words whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">{STATEMENT_TEXT}</p>
      <p className="mt-4">{`Gerung, ${formatDate(at)}`}</p>
      <div className="mt-2 grid grid-cols-2 gap-8">
        <Signature who="Pemohon" name={entry.name} />
        <Signature who="Petugas yang mengisikan" name={clerk} />
      </div>
    </article>
  );
}

function Signature({ who, name }: { who: string; name: string }) {
  return (
    <div className="break-inside-avoid">
      <p>{who}</p>
      <p className="mt-20 border-t border-ink pt-1 font-semibold">{name}</p>
    </div>
  );
}
