import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { PageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { IDENTIFIER_FIELDS } from "@/lib/domain/forms/identifier-kinds";
import { formatDateTime } from "@/lib/domain/working-time";
import { beginEntryAction } from "@/lib/features/drafts/counter-entry.actions";
import type { OpenEntry } from "@/lib/features/drafts/counter-entry.queries";
import { FocusEmpty } from "./focus-empty";

const { longest, ...NIK } = IDENTIFIER_FIELDS.nik;

type Props = { entry: string; services: { slug: string; shortName: string }[]; open: OpenEntry[] };

/** The next person: their NIK, when the KTP is at hand, and one press for the service. */
export function CounterStart({ entry, services, open }: Props) {
  return (
    <>
      <PageTitle
        title="Loket"
        lead="Isikan permohonan untuk orang yang datang. Nomornya sama seperti yang dikirim sendiri, dan pemohon mengikutinya dengan nomor HP-nya."
      >
        <LinkButton href="/petugas/loket/antrean" variant="secondary">
          Antrean hari ini
        </LinkButton>
      </PageTitle>
      <ActionForm id="mulai" action={beginEntryAction} forgetful className="max-w-read">
        <FocusEmpty form="mulai" />
        <input type="hidden" name="requestId" value={entry} />
        <TextField
          {...NIK}
          name="nik"
          label="NIK di KTP"
          hint="Tanggal lahir dan jenis kelamin terisi sendiri. Setiap pencarian dicatat. Belum ada KTP? Kosongkan."
          optional
          maxLength={longest}
        />
        <p className="mt-6 font-semibold" id="pilih-layanan">
          Layanan
        </p>
        <div className="mt-2 flex flex-wrap gap-3">
          {services.map(({ slug, shortName }) => (
            <SubmitButton key={slug} name="slug" value={slug} variant="secondary" pendingLabel={shortName}>
              {shortName}
            </SubmitButton>
          ))}
        </div>
      </ActionForm>
      {open.length > 0 && (
        <section className="mt-10">
          <h2 className="text-h2">Isian yang belum Anda tutup</h2>
          <ul className="mt-2">
            {open.map(({ id, serviceName, begunAt, isSent }) => (
              <li key={id} className="py-1">
                <a href={`/petugas/loket/${id}${isSent ? "/selesai" : ""}`}>
                  {`${serviceName}, dimulai ${formatDateTime(begunAt)}`}
                </a>
                {isSent ? " (sudah dikirim)" : ""}
              </li>
            ))}
          </ul>
          <p className="mt-1 text-small text-ink-soft">Isian yang tidak dikirim terhapus setelah tiga hari.</p>
        </section>
      )}
    </>
  );
}
