import { LazyActionForm, LazySubmitButton } from "@/components/forms/when-shown";
import { BackLink } from "@/components/layout/back-link";
import { currentRow } from "@/lib/domain/application-card";
import { OFFICE } from "@/lib/domain/office";
import { APPLICANT } from "@/lib/domain/roles";
import type { TimelineRow } from "@/lib/domain/workflow";
import { endOwnDutyAction } from "@/lib/features/tracking/tracking.actions";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";
import { OssMail } from "./oss-mail";

type Props = { view: OwnCase; duty: string; requestId: string };

/** What to do, where, how to know the mail, who helps; then one button and what it causes. No field: no secret is asked. */
export function OwnStep({ view, duty, requestId }: Props) {
  const row = currentRow(view.rows);
  const atOss = row !== null && /\boss\b/i.test([row.activity, row.plain, ...row.help].join(" "));
  return (
    <div className="max-w-read">
      <BackLink href={`/lacak/${view.reference}`}>Kartu permohonan</BackLink>
      <p className="mt-2 text-small text-ink-soft">Giliran Anda – {view.service.name}</p>
      <h1 className="mt-1 text-h1">{row && (row.plain ?? row.activity)}</h1>
      {row && row.help.length > 0 && (
        <ol className="mt-4 list-decimal space-y-3 pl-6">
          {row.help.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      )}
      {atOss && <OssMail />}
      <section aria-labelledby="loket" className="mt-8 border-l-4 border-info bg-info-wash px-4 py-3">
        <h2 id="loket" className="text-h3">
          Sulit? Datang ke loket, gratis
        </h2>
        <p className="mt-1">
          {OFFICE.name}, {OFFICE.address}. Bawa KTP dan HP Anda; petugas membantu sampai selesai. Atau telepon{" "}
          <a href={OFFICE.phoneHref}>{OFFICE.phone}</a>.
        </p>
      </section>
      <section aria-labelledby="sudah" className="mt-8 border-t border-line pt-4">
        <h2 id="sudah" className="text-h2">
          Kalau sudah berhasil
        </h2>
        <p className="mt-2">{whatItCauses(view.rows)}</p>
        <LazyActionForm id="giliran-form" action={endOwnDutyAction} className="mt-4">
          <input type="hidden" name="reference" value={view.reference} />
          <input type="hidden" name="requestId" value={requestId} />
          <input type="hidden" name="duty" value={duty} />
          <LazySubmitButton>Saya sudah selesai, teruskan</LazySubmitButton>
        </LazyActionForm>
        <p className="mt-4 text-small text-ink-soft">
          Kata sandi hanya untuk Anda: kami tidak pernah memintanya, dan jangan berikan kepada siapa pun.
        </p>
      </section>
    </div>
  );
}

/** Said before it is pressed. */
function whatItCauses(rows: readonly TimelineRow[]): string {
  const next = rows[rows.findIndex((row) => row.status === "now") + 1];
  if (!next) return "Tekan tombol ini. Permohonan Anda lalu dilanjutkan petugas.";
  const words = next.plain ?? next.activity;
  return next.roles.includes(APPLICANT)
    ? `Tekan tombol ini. Sesudah itu masih ada satu langkah Anda: ${words}.`
    : `Tekan tombol ini. Permohonan Anda lalu diteruskan ke petugas: ${words}.`;
}
