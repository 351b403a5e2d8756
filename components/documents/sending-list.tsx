import { buttonClass } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { LISTED_NAME, LISTED_ROW } from "./listed-row";
import type { Sending } from "./send-files";

type Props = { sending: Sending[]; fresh: Sending[]; forget: (item: Sending) => void };

/** Every file that was chosen, by name; `fresh` are stored and not yet in the page's own list. */
export function SendingList({ sending, fresh, forget }: Props) {
  return (
    <div aria-live="polite">
      {sending.map((item) => (
        <div key={item.id} className="mt-2">
          {item.stored && fresh.includes(item) ? (
            <p className={LISTED_ROW}>
              <a href={`/api/files/${item.stored.documentId}?tampil`} className={LISTED_NAME}>
                {item.stored.name}
              </a>
              <span className="inline-flex min-h-target items-center text-small text-ink-soft">{item.words}</span>
            </p>
          ) : (
            <p
              className={
                item.state === "failed" ? "font-semibold text-danger wrap-anywhere" : "text-small wrap-anywhere"
              }
            >
              <span>{item.name}</span>
              <span>: {item.words}</span>
            </p>
          )}
          {item.state === "sending" && (
            <ProgressBar value={item.sent} max={item.size} label={`${Math.round((item.sent / item.size) * 100)} %`} />
          )}
          {item.retry && (
            <p className="flex flex-wrap gap-3">
              <button type="button" className={buttonClass("quiet")} onClick={item.retry}>
                Coba lagi
              </button>
              <button type="button" className={buttonClass("quiet")} onClick={() => forget(item)}>
                Batalkan
              </button>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
