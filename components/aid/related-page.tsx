import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { mayTie } from "@/lib/domain/double-aid";
import { ownValue } from "@/lib/domain/own-value";
import { formatReference } from "@/lib/domain/reference-number";
import { placeWords } from "@/lib/domain/regions";
import { formatShortDate } from "@/lib/domain/working-time";
import type { RelatedCase, RelatedPage } from "@/lib/features/aid/aid.queries";
import { RelatedTable } from "./related-table";
import { SecondAidSection } from "./second-aid-section";
import { DecideTieForm, TieDecided } from "./tie-forms";

const NEWS: Record<string, string> = {
  sama: "Dicatat sebagai orang yang sama.",
  beda: "Dicatat sebagai bukan orang yang sama; tidak ditawarkan lagi.",
  batal: "Keputusan dibatalkan.",
  diminta: "Persetujuan diminta; Kepala Bidang dan Kepala Dinas diberi tahu.",
  disetujui: "Bantuan kedua disetujui; yang meminta diberi tahu.",
  ditolak: "Bantuan kedua tidak disetujui; yang meminta diberi tahu.",
};

/** The case above, and below it each person who may be the same one, with what they asked for and got. */
export function RelatedPageView({ view, news }: { view: RelatedPage; news: string }) {
  const said = ownValue(NEWS, news);
  const persons = [...new Set(view.related.map(({ person }) => person))].map((person) =>
    view.related.filter((other) => other.person === person),
  );
  const offered = persons.filter(([first]) => first?.tie?.kind !== "dismissed");
  const apart = persons.filter(([first]) => first?.tie?.kind === "dismissed");
  return (
    <>
      <p className="no-print">
        <Link href={`/petugas/permohonan/${view.reference}`} prefetch={false}>
          Kembali ke permohonan
        </Link>
      </p>
      <h1 className="text-h1">Permohonan terkait</h1>
      {said && <Notice tone="success" title={said} live className="mt-4" />}
      <ThisCase view={view} />
      {view.secondAid && <SecondAidSection reference={view.reference} secondAid={view.secondAid} />}
      {view.related.length === 0 && (
        <Empty title="Tidak ada yang terkait">
          Permohonan lain dengan NIK, HP, atau NIB yang sama, atau nama mirip di desa yang sama, muncul di sini.
        </Empty>
      )}
      {offered.map((cases) => (
        <Person key={cases[0]?.person} no={persons.indexOf(cases) + 1} view={view} cases={cases} />
      ))}
      {apart.length > 0 && <h2 className="mt-8 text-h2">Sudah dinyatakan bukan orang yang sama</h2>}
      {apart.map((cases) => (
        <Person key={cases[0]?.person} no={persons.indexOf(cases) + 1} view={view} cases={cases} />
      ))}
    </>
  );
}

function ThisCase({ view }: { view: RelatedPage }) {
  return (
    <p className="mt-2">
      <strong>{view.applicantName}</strong>, {view.businessName}, {placeWords(view.villageCode)}
      <br />
      {view.serviceName} <span className="font-mono">{formatReference(view.reference)}</span>
      {view.submittedAt && `, diajukan ${formatShortDate(view.submittedAt)}`} <StatusBadge status={view.status} />
    </p>
  );
}

/** Two persons may bear one name: their number tells them apart, also for whoever listens. */
function Person({ no, view, cases }: { no: number; view: RelatedPage; cases: RelatedCase[] }) {
  const [first] = cases;
  if (!first) return null;
  const reasons = cases.flatMap((other) => other.reasons);
  return (
    <div className="mt-6 border-l-4 border-line-strong pl-4">
      <RelatedTable related={cases} caption={`${no}. ${first.applicantName}`} decidedBelow />
      <div className="mt-3">
        {first.tie ? (
          <TieDecided reference={view.reference} tie={first.tie} mayTie={view.mayTie} />
        ) : (
          view.mayTie &&
          mayTie(reasons) && (
            <DecideTieForm reference={view.reference} other={first.reference} name={first.applicantName} />
          )
        )}
      </div>
    </div>
  );
}
