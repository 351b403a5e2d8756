import { Details } from "@/components/ui/details";
import { OSS_ADDRESS, type OssStep, ossSteps } from "@/lib/domain/oss-session";
import { formatStandard } from "@/lib/domain/workflow/words";
import { formatDuration } from "@/lib/domain/working-time";
import type { CaseView } from "@/lib/features/desk/case.queries";
import { BeginOutageForm } from "./outage-forms";

type Props = {
  view: CaseView;
  /** The form that says that OSS is down; null: it is not offered. */
  begin: { requestId: string } | null;
};

/** Beside the applicant at OSS: the rows to be walked there, the time of each, and what goes wrong in it. */
export function OssSession({ view, begin }: Props) {
  const steps = ossSteps(view.rows, view.duties);
  const goesOn = steps.some(({ row }) => row.status === "now");
  if (!view.mayAct || !goesOn || view.status === "needs_correction") return null;
  return (
    <>
      <Details summary={`Sesi OSS bersama pemohon: ${doneWords(steps)}`} className="no-print mt-2">
        <p>
          Alamatnya{" "}
          <a href={OSS_ADDRESS} target="_blank" rel="noreferrer">
            oss.go.id
          </a>
          ; ketik sendiri, jangan lewat tautan orang lain. Catatan untuk rekan: <a href="#catatan">Catatan dalam</a>,
          yang menolak apa pun yang mirip kata sandi.
        </p>
        <ol aria-label="Langkah di OSS" className="mt-3 list-none border-t border-line">
          {steps.map((step) => (
            <Step key={step.row.no} step={step} />
          ))}
        </ol>
      </Details>
      {begin && <BeginOutageForm requestId={begin.requestId} reference={view.reference} folded />}
    </>
  );
}

function Step({ step: { row, pitfalls } }: { step: OssStep }) {
  return (
    <li aria-current={row.status === "now" ? "step" : undefined} className="border-b border-line py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className={row.status === "next" ? "" : "font-semibold"}>{`${row.no}. ${row.task ?? row.activity}`}</span>
        <span className="text-small">{`${STATE[row.status]} · ${timeWords(row)}`}</span>
      </p>
      {row.status !== "done" && (
        <ul className="mt-1 list-disc pl-5 text-small">
          {pitfalls.map((pitfall) => (
            <li key={pitfall}>{pitfall}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

const STATE = { done: "✓ selesai", now: "sedang dikerjakan", next: "nanti", skipped: "tidak dijalankan" } as const;

/** Of both, for they sit at one screen; what OSS took away is told apart. */
function timeWords({ startedAt, used, standard }: OssStep["row"]): string {
  if (!startedAt) return `baku ${formatStandard(standard)}`;
  const stood = used.outside > 0 ? `, OSS terganggu ${formatDuration(used.outside)} tidak dihitung` : "";
  return `${formatDuration(used.office + used.applicant)} dari baku ${formatStandard(standard)}${stood}`;
}

function doneWords(steps: readonly OssStep[]): string {
  return `${steps.filter(({ row }) => row.status === "done").length} dari ${steps.length} langkah selesai`;
}
