import Link from "next/link";
import { Details } from "@/components/ui/details";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { type CaseFilters, caseListAddress } from "@/lib/domain/case-list";
import { findKecamatan } from "@/lib/domain/regions";
import type { WaitingGroup } from "@/lib/features/case-list/views.queries";

type Props = { groups: WaitingGroup[]; filters: CaseFilters; now: Date };

const DAY = 24 * 3_600_000;

/** Where people wait for a programme, and how long the first of them has: what to make the next class of. */
export function WaitingGroups({ groups, filters, now }: Props) {
  if (groups.length === 0) return null;
  return (
    <Details summary="Yang menunggu menurut layanan dan kecamatan" open={!filters.kecamatan} className="my-4">
      <Table caption="Menunggu kegiatan menurut layanan dan kecamatan, yang paling lama di atas" captionHidden>
        <TableHead>
          <Th>Layanan</Th>
          <Th>Kecamatan</Th>
          <Th numeric>Permohonan</Th>
          <Th numeric>Paling lama (hari)</Th>
        </TableHead>
        <tbody>
          {groups.map(({ serviceSlug, serviceName, kecamatanCode, count, since }) => (
            <Tr key={`${serviceSlug}-${kecamatanCode}`}>
              <Td>{serviceName}</Td>
              <Td>
                <Link
                  prefetch={false}
                  href={caseListAddress({
                    keadaan: "waiting_programme",
                    layanan: serviceSlug,
                    kecamatan: kecamatanCode,
                    urut: "lama",
                  })}
                >
                  {findKecamatan(kecamatanCode)?.name ?? kecamatanCode}
                </Link>
              </Td>
              <Td numeric>{count > 1000 ? "1.000+" : count}</Td>
              <Td numeric>{Math.floor((now.getTime() - since.getTime()) / DAY)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Details>
  );
}
