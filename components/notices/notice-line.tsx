import Link from "next/link";
import { formatDateTime } from "@/lib/domain/working-time";
import type { OwnNotice } from "@/lib/features/notices/notices.queries";

/** One notice: bold until it was read; several duties in one stand on lines of their own. */
export function NoticeLine({ notice }: { notice: OwnNotice }) {
  return (
    <li className="border-b border-line py-2 wrap-anywhere">
      <Link prefetch={false} href={notice.link || "/petugas/tugas"} className={notice.readAt ? "" : "font-semibold"}>
        {notice.subject}
      </Link>
      <span className="text-small text-ink-soft"> · {formatDateTime(notice.createdAt)}</span>
      <p className="text-small whitespace-pre-line">{notice.body}</p>
    </li>
  );
}
