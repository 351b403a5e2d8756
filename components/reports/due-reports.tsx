import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { OwnDueReport } from "@/lib/features/reports/due-reports.queries";

/** Reports of months that are over; they stay until each has its number. */
export function DueReports({ reports }: { reports: readonly OwnDueReport[] }) {
  if (reports.length === 0) return null;
  return (
    <Notice tone="info" title="Laporan yang menunggu Anda" className="mt-4">
      <ul>
        {reports.map(({ name, href, voided }) => (
          <li key={href}>
            <Link prefetch={false} href={href}>
              {name}
            </Link>
            {voided ? ": nomornya dibatalkan; setujui dan beri nomor lagi" : ": belum disetujui dan diberi nomor"}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
