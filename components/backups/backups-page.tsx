import { Notice, type NoticeTone } from "@/components/ui/notice";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import type { BackupHealth } from "@/lib/domain/backup-age";
import { formatDateTime } from "@/lib/domain/working-time";
import type { BackupRow, BackupsView } from "@/lib/features/backups/backups.queries";
import { RestoredNumbers } from "./restored-numbers";

/** How backups stand, what a restore has left to do, and what was made when. */
export function BackupsPage({ view: { health, backups, restoration } }: { view: BackupsView }) {
  const whole = backups.find(({ state }) => state === "whole");
  const { tone, title, text } = HEALTH[health];
  return (
    <>
      {restoration && <RestoredNumbers restoration={restoration} />}
      <Notice tone={tone} title={title} className="mt-4 max-w-read">
        <p>{text}</p>
        {whole?.moment && (
          <p>
            Cadangan utuh terakhir berisi semua yang diterima sampai {formatDateTime(whole.moment)}, disimpan di{" "}
            <span className="wrap-anywhere">{whole.place}</span>.
          </p>
        )}
      </Notice>
      <p className="mt-4 max-w-read">
        Cadangan dibuat setiap malam oleh portal, atau dengan perintah npm run backup di server. Setiap cadangan
        langsung dipulihkan ke basis data kedua dan dibandingkan; hanya yang sama yang dipakai.
      </p>
      {backups.length > 0 && <BackupTable backups={backups} />}
    </>
  );
}

const HEALTH: Record<BackupHealth, { tone: NoticeTone; title: string; text: string }> = {
  none: {
    tone: "warning",
    title: "Belum ada cadangan",
    text: "Jalankan npm run backup di server. Perintah itu sekali saja menampilkan kunci yang ditulis di kertas; sesudahnya portal mencadangkan sendiri setiap malam.",
  },
  ok: {
    tone: "success",
    title: "Cadangan baik",
    text: "Cadangan terakhir sudah dipulihkan untuk dicoba, dan isinya sama.",
  },
  late: {
    tone: "danger",
    title: "Cadangan terlambat",
    text: "Cadangan utuh terakhir lebih tua dari 26 jam. Portal mungkin mati semalam, atau belum dijalankan ulang sesudah kunci dibuat.",
  },
  failed: {
    tone: "danger",
    title: "Cadangan terakhir gagal",
    text: "Sebabnya tertulis di tabel. Perbaiki, lalu jalankan npm run backup di server; cadangan sebelumnya tetap disimpan.",
  },
};

function BackupTable({ backups }: { backups: BackupRow[] }) {
  return (
    <Table caption="Cadangan terakhir" className="mt-6">
      <TableHead>
        <Th>Dimulai</Th>
        <Th>Keadaan</Th>
        <Th numeric>Ukuran</Th>
        <Th>Keterangan</Th>
      </TableHead>
      <tbody>
        {backups.map((backup) => (
          <Tr key={backup.id}>
            <Td nowrap>{formatDateTime(backup.startedAt)}</Td>
            <Td>{STATES[backup.state]}</Td>
            <Td numeric>{backup.state === "whole" ? sizeOf(backup.bytes) : "–"}</Td>
            <Td>
              <span className="wrap-anywhere">{backup.sentence}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const STATES: Record<BackupRow["state"], string> = { running: "Sedang dibuat", whole: "Utuh", failed: "Gagal" };

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const digits = { maximumFractionDigits: 1 };
  if (megabytes >= 1_000) return `${(megabytes / 1_000).toLocaleString("id-ID", digits)} GB`;
  return `${megabytes.toLocaleString("id-ID", digits)} MB`;
}
