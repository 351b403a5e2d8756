import Link from "next/link";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { KECAMATAN } from "@/lib/domain/regions";
import { sharingWayWords } from "@/lib/domain/work-sharing";
import type { SharedRole } from "@/lib/features/work-sharing/work-sharing.queries";

/** How the new duties of each role and service find a holder. */
export function SharingRuleTable({ roles, editing }: { roles: SharedRole[]; editing: string | undefined }) {
  return (
    <Table caption="Pembagian tugas baru" captionHidden stacked>
      <TableHead>
        <Th>Layanan</Th>
        <Th>Tugas milik</Th>
        <Th>Dibagi</Th>
        <Th className="no-print">
          <span className="sr-only">Ubah</span>
        </Th>
      </TableHead>
      <tbody>
        {roles.map((role) => (
          <Tr key={role.key} current={role.key === editing}>
            <Td>{role.serviceName}</Td>
            <Td>{role.roleName}</Td>
            <Td>
              <How role={role} />
            </Td>
            <Td nowrap className="no-print">
              <Link href={`/petugas/pengaturan/pembagian?ubah=${role.key}#ubah-pembagian`} prefetch={false}>
                Ubah
                <span className="sr-only">
                  {" "}
                  pembagian {role.serviceName}, {role.roleName}
                </span>
              </Link>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function How({ role: { way, people, areas, resting } }: { role: SharedRole }) {
  if (way === "none") return <span className="text-ink-soft">{sharingWayWords(way)}</span>;
  if (way === "turn")
    return (
      <>
        <span className="block">{sharingWayWords(way)}</span>
        <span className="block text-small text-ink-soft">{turnWords(people)}</span>
      </>
    );
  return (
    <>
      <span className="block">{sharingWayWords(way)}</span>
      <span className="block text-small text-ink-soft">{areaWords(areas, resting)}</span>
    </>
  );
}

function turnWords(people: number): string {
  if (people === 0) return "Hari ini tidak ada yang memegang peran ini; tugas baru menunggu di antrean.";
  return people === 1 ? "Hari ini satu orang; semua tugas baru kepadanya." : `Hari ini di antara ${people} orang.`;
}

function areaWords(areas: Record<string, string>, resting: readonly string[]): string {
  const named = KECAMATAN.filter(({ code }) => Object.hasOwn(areas, code)).map(
    ({ code, name }) =>
      `${name}: ${areas[code]}${resting.includes(code) ? " (sedang tidak bisa, tetap di antrean)" : ""}`,
  );
  const rest = named.length < KECAMATAN.length ? " Kecamatan lain tetap di antrean." : "";
  return `${named.join("; ")}.${rest}`;
}
