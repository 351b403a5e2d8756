import { buttonClass } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Sending } from "./send-files";

type Props = { sending: Sending[]; fresh: Sending[]; forget: (item: Sending) => void };

/** Every file that was chosen, by name; `fresh` are stored and not yet in the page's own list. */
export function SendingList({ sending, fresh, forget }: Props) {
  return (
    <div aria-live="polite">
      {sending.map((item) => (
        <div key={item.id} className="mt-2">
          <p
            className={item.state === "failed" ? "font-semibold text-danger wrap-anywhere" : "text-small wrap-anywhere"}
          >
            {item.stored && fresh.includes(item) ? (
              <a href={`/api/files/${item.stored.documentId}?tampil`}>{item.stored.name}</a>
            ) : (
              <span>{item.name}</span>
            )}
            <span>: {item.words}</span>
          </p>
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
