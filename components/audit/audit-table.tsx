import { Empty } from "@/components/ui/empty";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { isRole, ROLE_NAMES } from "@/lib/domain/roles";
import { formatShortDate, formatTime } from "@/lib/domain/working-time";
import type { AuditLine } from "@/lib/features/audit/queries";
import { actionWords } from "./action-words";

export function AuditTable({ lines }: { lines: AuditLine[] }) {
  if (lines.length === 0) {
    return (
      <Empty title="Tidak ada catatan untuk saringan ini">Longgarkan saringan atau pilih rentang tanggal lain.</Empty>
    );
  }
  return (
    <Table caption="Jejak audit, yang terbaru di atas" captionHidden className="mt-4">
      <TableHead>
        <Th>Waktu</Th>
        <Th>Pelaku</Th>
        <Th>Tindakan</Th>
        <Th>Permohonan</Th>
        <Th>Keterangan</Th>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Tr key={line.id}>
            <Td nowrap>
              {formatShortDate(line.at)}
              <span className="block text-small text-ink-soft">{formatTime(line.at)}</span>
            </Td>
            <Td>
              {line.actorName}
              {line.roles.length > 0 && <span className="block text-small text-ink-soft">{roleNames(line.roles)}</span>}
            </Td>
            <Td>
              {actionWords(line.action)}
              <span className="block font-mono text-small text-ink-soft">{line.action}</span>
            </Td>
            <Td nowrap className="font-mono">
              {line.reference}
            </Td>
            <Td className="text-small">
              {[subjectOf(line), ...detailsOf(line.detail)].filter(Boolean).map((text) => (
                <span key={text} className="block break-words">
                  {text}
                </span>
              ))}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function roleNames(roles: string[]) {
  return roles.map((role) => (isRole(role) ? ROLE_NAMES[role] : role)).join(", ");
}

const SUBJECTS: Record<string, string> = { staff: "Pengguna", application: "Permohonan", setting: "Pengaturan" };

function subjectOf({ subjectType, subjectId, subjectName }: AuditLine) {
  return [SUBJECTS[subjectType] ?? subjectType, subjectName ?? subjectId].filter(Boolean).join(" ");
}

function detailsOf(detail: Record<string, unknown>) {
  return Object.entries(detail).map(
    ([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
}
