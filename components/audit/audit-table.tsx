import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Slashed } from "@/components/ui/slashed";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { ownValue } from "@/lib/domain/own-value";
import { formatReference } from "@/lib/domain/reference-number";
import { isRole, ROLE_NAMES } from "@/lib/domain/roles";
import { formatShortDate, formatTime } from "@/lib/domain/working-time";
import type { AuditItem } from "@/lib/features/audit/audit.queries";
import { detailLines } from "./detail-words";

/** `linked`: the reader may open the cases as well. */
export function AuditTable({ lines, linked }: { lines: AuditItem[]; linked: boolean }) {
  if (lines.length === 0) {
    return (
      <Empty title="Tidak ada catatan untuk saringan ini">Longgarkan saringan atau pilih rentang tanggal lain.</Empty>
    );
  }
  return (
    <Table caption="Jejak audit, yang terbaru di atas" captionHidden stacked className="mt-4">
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
            <Td date>
              {formatShortDate(line.at)}
              <span className="block text-small text-ink-soft">{formatTime(line.at)}</span>
            </Td>
            <Td>
              <span className="wrap-anywhere">{line.actorName}</span>
              {line.roles.length > 0 && <span className="block text-small text-ink-soft">{roleNames(line.roles)}</span>}
            </Td>
            <Td>
              {line.words}
              <span className="block font-mono text-small wrap-anywhere text-ink-soft">{line.action}</span>
            </Td>
            <Td nowrap>
              {line.reference && !linked && <span className="font-mono">{formatReference(line.reference)}</span>}
              {line.reference && linked && (
                <Link href={`/petugas/permohonan/${line.reference}`} prefetch={false} className="font-mono">
                  {formatReference(line.reference)}
                </Link>
              )}
            </Td>
            <Td className="text-small">
              <span className="wrap-anywhere">
                <Slashed text={[subjectOf(line), ...detailLines(line.detail)].filter(Boolean).join(" · ")} />
              </span>
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

const SUBJECTS: Record<string, string> = {
  agenda: "Agenda surat masuk",
  business: "Usaha",
  calendar: "Kalender",
  case_list: "Daftar permohonan",
  draft: "Isian",
  hours: "Jam kerja",
  holiday: "Hari libur",
  incoming_letter: "Surat masuk",
  letter: "Surat",
  letter_register: "Buku nomor surat",
  letter_template: "Naskah surat",
  notice: "Kabar",
  number_series: "Nomor surat",
  oss_outage: "Gangguan OSS",
  outbox: "Pekerjaan portal",
  programme: "Kegiatan",
  reason: "Kalimat alasan",
  restoration: "Pemulihan",
  saved_view: "Tampilan tersimpan",
  setting: "Pengaturan",
  sop: "SOP",
  staff: "Pengguna",
  ticket: "Nomor antrean",
};

function subjectOf({ subjectType, subjectId, subjectName }: AuditItem) {
  // A case is named by its reference, a file by what is said of it.
  if (subjectType === "application" || subjectType === "document") return "";
  return [ownValue(SUBJECTS, subjectType) ?? subjectType, subjectName ?? subjectId].filter(Boolean).join(" ");
}
