import { Details } from "@/components/ui/details";
import { Timeline } from "@/components/ui/timeline";
import { isAtOss } from "@/lib/domain/oss-session";
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
      {used && <TimeSplit used={used} outside={outsideWords(view)} />}
      <div className="mt-4">
        <Timeline
          label="Langkah permohonan"
          steps={stepsOf(view.rows, { seated: view.programme !== null, isHeld: view.isHeld })}
        />
      </div>
      <Details summary="Bunyi SOP" plain className="mt-4">
        <ol className="list-none text-small">
          {[...new Set(view.rows.map((row) => `${row.no}. ${row.activity}`))].map((wording) => (
            <li key={wording}>{wording}</li>
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

/** Where no programme follows, nobody's time is that of an outage, and of a case that was closed and is open again. */
function outsideWords({ rows }: PublicCase): string {
  return rows.some(({ scope }) => scope === "programme")
    ? "menunggu kegiatan"
    : "tidak dihitung (OSS terganggu, atau permohonan sempat tertutup)";
}

/** As long as the applicant has the papers, or OSS is down, no end can be promised. */
function wholeEnd({ expectedAt, card, rows }: PublicCase): string {
  return expectedAt && card.turn.who !== "applicant" && !rows.some(isAtOss)
    ? ` Seluruhnya diperkirakan selesai ${formatDate(expectedAt)}.`
    : "";
}
