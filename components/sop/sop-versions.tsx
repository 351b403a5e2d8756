import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatDateTime, formatShortDate } from "@/lib/domain/working-time";
import type { SopDetail, VersionState } from "@/lib/features/sop/sop.queries";

const STATES: Record<VersionState, string> = {
  now: "berlaku sekarang",
  later: "belum berlaku",
  past: "sudah diganti",
};

export function SopVersions({ sop }: { sop: SopDetail }) {
  return (
    <section aria-labelledby="versi">
      <h2 id="versi" className="mb-2 text-h2">
        Versi
      </h2>
      <Table caption="Versi yang pernah terbit, yang terbaru di atas" captionHidden>
        <TableHead>
          <Th>Versi</Th>
          <Th>Berlaku mulai</Th>
          <Th>Keadaan</Th>
          <Th>Diterbitkan</Th>
          <Th>Catatan</Th>
        </TableHead>
        <tbody>
          {sop.versions.map((line) => (
            <Tr key={line.version} current={line.version === sop.shown.version}>
              <Td>
                <Link href={`/petugas/sop/${sop.key}?versi=${line.version}`} prefetch={false}>
                  Versi {line.version}
                </Link>
              </Td>
              <Td date>{formatShortDate(line.effectiveFrom)}</Td>
              <Td nowrap>
                <Badge tone={line.state === "now" ? "success" : "neutral"}>{STATES[line.state]}</Badge>
              </Td>
              <Td>{formatDateTime(line.publishedAt)}</Td>
              <Td>{line.note || <span className="text-ink-soft">tidak ada</span>}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 max-w-read text-small text-ink-soft">
        Versi yang sudah terbit tidak pernah diubah. Permohonan tetap memakai versi yang berlaku saat diajukan.
      </p>
      {sop.versions.length > 1 && (
        <p className="no-print mt-2">
          <Link href={`/petugas/sop/${sop.key}/beda`} prefetch={false}>
            Bandingkan versi
          </Link>
        </p>
      )}
    </section>
  );
}
