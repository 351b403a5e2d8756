import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { formatDateTime } from "@/lib/domain/working-time";
import { endOtherOwnSessionsAction, endOwnSessionAction } from "@/lib/features/users/account.actions";
import type { OwnSession } from "@/lib/features/users/account.queries";

export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  return (
    <section aria-labelledby="sesi" className="mt-8">
      <h2 id="sesi" className="text-h2">
        Tempat Anda masuk
      </h2>
      <p className="mt-1 text-ink-soft">
        Sesi berakhir sendiri setelah satu jam tanpa kegiatan, dan paling lama 12 jam.
      </p>
      <ul className="mt-2 border-t border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
            <div>
              <p className="font-semibold">
                {browserName(session.userAgent)}
                {session.isThisOne && " (yang sedang Anda pakai)"}
              </p>
              <p className="text-small text-ink-soft">
                Masuk {formatDateTime(session.createdAt)}, terakhir terlihat {formatDateTime(session.lastSeenAt)}
              </p>
            </div>
            {!session.isThisOne && (
              <ActionForm id={`sesi-${session.id}`} action={endOwnSessionAction}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton variant="secondary">Akhiri</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionForm id="sesi-lain" action={endOtherOwnSessionsAction} className="mt-4">
          <SubmitButton variant="danger">Akhiri semua sesi lain</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iPhone/iPad"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

/** Enough to recognise one's own machine. */
function browserName(userAgent: string) {
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(BROWSERS) ?? "Peramban lain", find(SYSTEMS)].filter(Boolean).join(" di ");
}
