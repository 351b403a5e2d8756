import { LazyActionForm, LazySubmitButton } from "@/components/forms/when-shown";
import { endOwnDutyAction } from "@/lib/features/tracking/tracking.actions";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";
import { currentRow } from "./rows";

/** One button, no field: what the applicant did at OSS stays between them and OSS. */
export function OwnDutyForm({ view, duty, requestId }: { view: OwnCase; duty: string; requestId: string }) {
  const row = currentRow(view.rows);
  return (
    <section
      aria-labelledby="giliran"
      className="no-print mt-8 max-w-read border-l-4 border-primary bg-primary-wash px-4 py-4"
    >
      <h2 id="giliran" className="text-h2">
        Giliran Anda
      </h2>
      <p className="mt-2 font-semibold">{row && (row.plain ?? row.activity)}</p>
      {row && row.help.length > 0 && (
        <ol className="mt-2 list-decimal space-y-1 pl-6">
          {row.help.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      )}
      <p className="mt-2">
        Sesudah berhasil, tekan tombol di bawah. Petugas lalu melanjutkan permohonan Anda. Kata sandi OSS hanya untuk
        Anda: kami tidak pernah memintanya, dan jangan berikan kepada siapa pun.
      </p>
      <LazyActionForm id="giliran-form" action={endOwnDutyAction} className="mt-4">
        <input type="hidden" name="reference" value={view.reference} />
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="duty" value={duty} />
        <LazySubmitButton>Saya sudah selesai</LazySubmitButton>
      </LazyActionForm>
    </section>
  );
}
