import { RowTh, Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import type { SopReport } from "@/lib/features/reports/sop-report.queries";

/** Where cases came back to their applicants, or ended without their aim, and what was asked again. */
export function SopSetBacks({ report: { rows, setBacks, askedAgain } }: { report: SopReport }) {
  const met = setBacks.rows.filter(({ returned, rejected }) => returned + rejected > 0);
  if (met.length === 0 && setBacks.withdrawn === 0) return null;
  const activityOf = (no: number) => rows.find((row) => row.scope === "application" && row.no === no)?.activity ?? "";
  return (
    <section aria-labelledby="kembali" className="mt-10">
      <h2 id="kembali" className="text-h2">
        Dikembalikan, ditolak, ditarik
      </h2>
      <p className="mt-1 max-w-read text-ink-soft">
        {`Dihitung setiap kali terjadi pada tahun itu. Ditarik oleh pemohon sendiri: ${inIndonesian(setBacks.withdrawn)} permohonan.`}
      </p>
      {met.length > 0 && (
        <div className="mt-4">
          <Table caption="Menurut langkah SOP" stacked>
            <TableHead>
              <Th>Langkah</Th>
              <Th numeric>Dikembalikan ke pemohon</Th>
              <Th numeric>Ditolak</Th>
            </TableHead>
            <tbody>
              {met.map(({ no, returned, rejected }) => (
                <Tr key={no}>
                  <RowTh>{`${no}. ${activityOf(no)}`}</RowTh>
                  <Td label="Dikembalikan ke pemohon" numeric>
                    {inIndonesian(returned)}
                  </Td>
                  <Td label="Ditolak" numeric>
                    {inIndonesian(rejected)}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {askedAgain.length > 0 && <AskedAgainTable askedAgain={askedAgain} />}
    </section>
  );
}

function AskedAgainTable({ askedAgain }: Pick<SopReport, "askedAgain">) {
  return (
    <div className="mt-8">
      <Table caption="Yang diminta diperbaiki" stacked>
        <TableHead>
          <Th>Berkas atau isian</Th>
          <Th>Alasan</Th>
          <Th numeric>Berapa kali</Th>
        </TableHead>
        <tbody>
          {askedAgain.map(({ label, sentence, count }) => (
            <Tr key={`${label} ${sentence}`}>
              <RowTh>{label}</RowTh>
              <Td label="Alasan">{sentence || "Dengan kata petugas sendiri"}</Td>
              <Td label="Berapa kali" numeric>
                {inIndonesian(count)}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function inIndonesian(count: number): string {
  return count.toLocaleString("id-ID");
}
