import { Details } from "@/components/ui/details";
import { formatDateTime, formatShortDate } from "@/lib/domain/working-time";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/** Each a line of its own, the newest first; the words are one tap deeper. */
export function Messages({ messages }: { messages: OwnCase["messages"] }) {
  return (
    <section aria-labelledby="pesan" className="no-print mt-10">
      <h2 id="pesan" className="text-h2">
        Pesan dari dinas
      </h2>
      {messages.length === 0 && <p className="mt-2 text-ink-soft">Pesan tentang permohonan ini akan muncul di sini.</p>}
      <ul className="mt-2 border-t border-line">
        {messages.map((message) => (
          <li key={message.id} className="border-b border-line">
            <Details
              plain
              summary={
                <span>
                  {message.subject}{" "}
                  <span className="font-normal text-small text-ink-soft">{formatShortDate(message.at)}</span>
                </span>
              }
            >
              <p className="text-small text-ink-soft">{formatDateTime(message.at)}</p>
              <p className="mt-1 whitespace-pre-line">{message.body}</p>
            </Details>
          </li>
        ))}
      </ul>
    </section>
  );
}
