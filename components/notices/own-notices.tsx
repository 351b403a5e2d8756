import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { markNoticesReadAction } from "@/lib/features/notices/notices.actions";
import type { OwnNotice } from "@/lib/features/notices/notices.queries";
import { NoticeLine } from "./notice-line";

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
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      {notices.length > 0 && (
        <p className="no-print mt-2">
          <Link prefetch={false} href="/petugas/pemberitahuan">
            Semua pemberitahuan
          </Link>
        </p>
      )}
    </section>
  );
}
