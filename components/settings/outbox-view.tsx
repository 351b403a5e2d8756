import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatDateTime } from "@/lib/domain/working-time";
import { resendMailAction } from "@/lib/features/settings/settings.actions";
import type { OutboxState } from "@/lib/features/settings/settings.queries";

export function OutboxView({ outbox }: { outbox: OutboxState }) {
  return (
    <section aria-labelledby="surat" className="mt-10 border-t border-line pt-6">
      <h2 id="surat" className="text-h2">
        Surat keluar (e-mail)
      </h2>
      {!outbox.smtp && (
        <Notice tone="warning" title="SMTP belum diatur" className="mt-3 max-w-read">
          <p>
            Surat disimpan dan belum dikirim. Isi SMTP_URL pada server, lalu jalankan ulang portal; surat yang menunggu
            akan dikirim.
          </p>
        </Notice>
      )}
      <div className="mt-3 max-w-read">
        <SummaryList
          items={[
            { term: "Menunggu", value: String(outbox.pending) },
            {
              term: "Menunggu sejak",
              value: outbox.oldestPending ? formatDateTime(outbox.oldestPending) : "Tidak ada",
            },
            { term: "Terkirim", value: String(outbox.sent) },
            { term: "Ditolak atau kembali", value: String(outbox.failed) },
          ]}
        />
      </div>
      {outbox.smtp && outbox.pending + outbox.failed > 0 && (
        <ActionForm id="kirim-lagi" action={resendMailAction} className="mt-4">
          <SubmitButton variant="secondary">Coba kirim lagi</SubmitButton>
        </ActionForm>
      )}
      <FailedJobs jobs={outbox.jobs} />
    </section>
  );
}

function FailedJobs({ jobs }: Pick<OutboxState, "jobs">) {
  if (jobs.length === 0) return <p className="mt-4">Tidak ada pekerjaan otomatis yang gagal.</p>;
  return (
    <Table caption="Pekerjaan otomatis yang gagal dan tidak diulang lagi" className="mt-6">
      <TableHead>
        <Th>Pekerjaan</Th>
        <Th numeric>Percobaan</Th>
        <Th>Terakhir</Th>
      </TableHead>
      <tbody>
        {jobs.map((job) => (
          <Tr key={job.id}>
            <Td>{job.task === "deliver_notice" ? "Kirim surat" : job.task}</Td>
            <Td numeric>{job.attempts}</Td>
            <Td nowrap>{formatDateTime(job.lastRunAt)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
