import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Breakable } from "@/components/ui/breakable";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { roleWords } from "@/lib/domain/roles";
import { formatDateTime } from "@/lib/domain/working-time";
import type { StaffItem } from "@/lib/features/users/users.queries";
import { STATE_WORDS } from "./words";

export function StaffTable({ staff }: { staff: StaffItem[] }) {
  return (
    <Table caption="Pengguna" captionHidden stacked className="mt-4">
      <TableHead>
        <Th>Nama</Th>
        <Th>Peran hari ini</Th>
        <Th>Keadaan</Th>
        <Th>Terakhir terlihat</Th>
      </TableHead>
      <tbody>
        {staff.map((person) => (
          <Tr key={person.id}>
            <Td>
              <Link href={`/petugas/pengaturan/pengguna/${person.id}`} prefetch={false} className="font-semibold">
                <Breakable text={person.name} />
              </Link>
              <span className="block text-small wrap-anywhere text-ink-soft">{person.email}</span>
            </Td>
            <Td>{person.roles.map((role) => roleWords(role, person.standsIn)).join(", ") || "Tidak ada"}</Td>
            <Td>
              <Badge tone={STATE_WORDS[person.state].tone}>{STATE_WORDS[person.state].word}</Badge>
            </Td>
            <Td nowrap label="Terakhir terlihat">
              {person.lastSeenAt ? formatDateTime(person.lastSeenAt) : "Belum pernah"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
