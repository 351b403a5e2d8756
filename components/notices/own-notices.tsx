import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { formatDateTime } from "@/lib/domain/working-time";
import { markNoticesReadAction } from "@/lib/features/notices/notices.actions";
import type { OwnNotice } from "@/lib/features/notices/notices.queries";

/** What the actor's roles are told of, without a duty in it. */
export function OwnNotices({ notices, unread }: { notices: OwnNotice[]; unread: number }) {
  return (
    <section aria-labelledby="pemberitahuan" className="mt-8">
      <div className="flex flex-wrap items-center gap-x-4">
        <h2 id="pemberitahuan" className="text-h2">
          Pemberitahuan{unread > 0 && `: ${unread > 99 ? "99+" : unread} belum dibaca`}
        </h2>
        {unread > 0 && (
          <ActionForm id="baca" action={markNoticesReadAction} className="no-print">
            <SubmitButton variant="quiet">Tandai semua sudah dibaca</SubmitButton>
          </ActionForm>
        )}
      </div>
      {notices.length === 0 && (
        <p className="mt-1 text-ink-soft">Langkah yang perlu Anda ketahui akan tercatat di sini.</p>
      )}
      <ul className="mt-2">
        {notices.map((notice) => (
          <li key={notice.id} className="border-b border-line py-2">
            <Link
              prefetch={false}
              href={notice.link || "/petugas/tugas"}
              className={notice.readAt ? "" : "font-semibold"}
            >
              {notice.subject}
            </Link>
            <span className="text-small text-ink-soft"> · {formatDateTime(notice.createdAt)}</span>
            <p className="text-small whitespace-pre-line">{notice.body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
