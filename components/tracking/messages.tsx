import { formatDateTime } from "@/lib/domain/working-time";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

export function Messages({ messages }: { messages: OwnCase["messages"] }) {
  return (
    <section aria-labelledby="pesan" className="mt-10">
      <h2 id="pesan" className="text-h2">
        Pesan dari dinas
      </h2>
      {messages.length === 0 && <p className="mt-2 text-ink-soft">Pesan tentang permohonan ini akan muncul di sini.</p>}
      <ul className="mt-2">
        {messages.map((message) => (
          <li key={message.id} className="border-b border-line py-3">
            <p className="font-semibold">{message.subject}</p>
            <p className="text-small text-ink-soft">{formatDateTime(message.at)}</p>
            <p className="mt-1">{message.body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
