import { Details } from "@/components/ui/details";
import { Timeline } from "@/components/ui/timeline";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";
import { stepsOf } from "./rows";
import { TimeSplit } from "./time-split";

/** The SOP's rows in plain words, folded; the wording of the sheet one tap deeper. */
export function CaseSteps({ view, used }: { view: PublicCase; used?: Parameters<typeof TimeSplit>[0]["used"] }) {
  const versions = [...new Set(view.rows.map((row) => row.version))];
  return (
    <Details summary={`Semua langkah (${view.rows.length})`} className="no-print mt-8">
      <p>
        {`${view.submittedAt ? `Dikirim ${formatDateTime(view.submittedAt)}.` : "Belum dikirim."}${wholeEnd(view)}`}
      </p>
      {used && <TimeSplit used={used} />}
      <div className="mt-4">
        <Timeline
          label="Langkah permohonan"
          steps={stepsOf(view.rows, { seated: view.programme !== null, isHeld: view.isHeld })}
        />
      </div>
      <Details summary="Bunyi SOP" plain className="mt-4">
        <ol className="list-none text-small">
          {view.rows.map((row) => (
            <li key={`${row.scope}-${row.no}`}>{`${row.no}. ${row.activity}`}</li>
          ))}
        </ol>
      </Details>
      <p className="mt-2 text-small text-ink-soft">
        {`Menurut SOP ${view.service.name} versi ${versions.join(" dan ")}. Waktu dihitung pada `}
        <a href="/#jam">jam pelayanan</a>.
      </p>
    </Details>
  );
}

/** As long as the applicant has the papers no end can be promised. */
function wholeEnd({ expectedAt, card }: PublicCase): string {
  return expectedAt && card.turn.who !== "applicant"
    ? ` Seluruhnya diperkirakan selesai ${formatDate(expectedAt)}.`
    : "";
}
