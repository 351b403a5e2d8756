import { Badge } from "@/components/ui/badge";
import { Table, TableHead, Td, Th } from "@/components/ui/table";
import type { AskedRequirement, ServiceAsks } from "@/lib/features/sop/sop.queries";

/** What each service asks of the applicant, as it stands today; a case keeps the list it was submitted under. */
export function SopServices({ services }: { services: ServiceAsks[] }) {
  return (
    <section aria-labelledby="persyaratan">
      <h2 id="persyaratan" className="text-h2">
        Persyaratan bagi pemohon
      </h2>
      {services.map((service) => (
        <div key={service.name} className="mt-4">
          <Table caption={`${service.name}: baris ${service.rows.join(", ")}`}>
            <TableHead>
              <Th>Persyaratan</Th>
              <Th>Bentuk</Th>
              <Th>Baris</Th>
              <Th>Sifat</Th>
              <Th>Asal</Th>
            </TableHead>
            <tbody>
              {service.requirements.map((entry) => (
                <tr key={entry.key}>
                  <Td>{entry.label}</Td>
                  <Td>{entry.kind === "document" ? "berkas" : "isian"}</Td>
                  <Td>{entry.row}</Td>
                  <Td>{entry.required ? "wajib" : "boleh dilampirkan"}</Td>
                  <Td nowrap>{originWords(entry)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
    </section>
  );
}

function originWords({ proposed, confirmed }: AskedRequirement) {
  if (!proposed) return "naskah SOP";
  return confirmed ? "usulan, dikonfirmasi" : <Badge tone="warning">usulan, belum dikonfirmasi</Badge>;
}
