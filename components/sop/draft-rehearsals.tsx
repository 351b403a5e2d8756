import { Notice } from "@/components/ui/notice";
import { Table, TableHead, Td, Th } from "@/components/ui/table";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { formatDateTime } from "@/lib/domain/working-time";
import type { RehearsedService } from "@/lib/features/sop/sop-rehearsal.queries";

/** What would happen to a case sent now, by the draft: every duty with its last moment, and what the applicant reads. */
export function DraftRehearsals({ services }: { services: RehearsedService[] }) {
  return (
    <div className="space-y-8">
      {services.map(({ slug, name, duties, stuck }) => (
        <section key={slug} aria-labelledby={`uji-${slug}`}>
          <h2 id={`uji-${slug}`} className="text-h2">
            {name}
          </h2>
          {stuck ? (
            <Notice tone="danger" title={`Berhenti di ${stuck.duty}`} className="my-2">
              {stuck.sentence}
            </Notice>
          ) : (
            <p className="mt-1 mb-2">{endWords(duties)}</p>
          )}
          {duties.length > 0 && (
            <Table caption={`Uji coba ${name}`} captionHidden stacked>
              <TableHead>
                <Th>Langkah</Th>
                <Th>Tugas</Th>
                <Th>Mulai</Th>
                <Th>Paling lambat</Th>
                <Th>Yang dibaca pemohon</Th>
              </TableHead>
              <tbody>
                {duties.map(({ id, no, scope, role, task, opensAt, by, decided, informed, plain }) => (
                  <tr key={id}>
                    <Td label="Langkah">{`${no}${scope === "programme" ? " (kegiatan)" : ""}`}</Td>
                    <Td label="Tugas">
                      {`${ROLE_NAMES[role]}: ${task}`}
                      {decided.length > 0 && (
                        <span className="block text-small text-ink-soft">{`Diputuskan: ${decided.join(", ")}`}</span>
                      )}
                      {informed.length > 0 && (
                        <span className="block text-small text-ink-soft">
                          {`Diberi tahu: ${informed.map((one) => ROLE_NAMES[one]).join(", ")}`}
                        </span>
                      )}
                    </Td>
                    <Td label="Mulai">{formatDateTime(opensAt)}</Td>
                    <Td label="Paling lambat">{formatDateTime(by)}</Td>
                    <Td label="Yang dibaca pemohon">{plain}</Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </section>
      ))}
    </div>
  );
}

function endWords(duties: RehearsedService["duties"]): string {
  const last = duties.at(-1);
  return last
    ? `Sampai selesai, paling lambat ${formatDateTime(last.by)}.`
    : "Layanan ini tidak menjalankan satu langkah pun.";
}
