import { Details } from "@/components/ui/details";
import { Timeline } from "@/components/ui/timeline";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";
import { stepsOf } from "./rows";

export function CaseSteps({ view }: { view: PublicCase; now: Date }) {
  const versions = [...new Set(view.rows.map((row) => row.version))];
  return (
    <section aria-labelledby="langkah" className="mt-10">
      <h2 id="langkah" className="text-h2">
        Langkah-langkahnya
      </h2>
      <div className="mt-4">
        <Timeline
          label="Langkah permohonan"
          steps={stepsOf(view.rows, { seated: view.programme !== null, isHeld: view.isHeld })}
        />
      </div>
      <Details summary="Bunyi SOP" className="no-print mt-4">
        <ol className="list-none text-small">
          {view.rows.map((row) => (
            <li key={`${row.scope}-${row.no}`}>
              {row.no}. {row.activity}
            </li>
          ))}
        </ol>
      </Details>
      <p className="mt-4 text-small text-ink-soft">
        Menurut SOP {view.service.name} versi {versions.join(" dan ")}. Waktu dihitung pada{" "}
        <a href="/#jam">jam pelayanan</a>.
      </p>
    </section>
  );
}
