import { formatTicket } from "@/lib/domain/queue-number";
import { formatTime } from "@/lib/domain/working-time";
import type { QueueBoard } from "@/lib/features/queue-numbers/queue-numbers.queries";

/** What hangs in the waiting room: numbers and desks, large, and nobody's name. */
export function WaitingRoom({ board, at, onWall }: { board: QueueBoard; at: Date; onWall: boolean }) {
  const text = onWall ? "text-[clamp(1.25rem,3vw,3rem)]" : "text-large";
  // As large as the columns let it be.
  const isFew = board.called.length < 3;
  const wall = isFew ? "text-[clamp(3rem,14vw,20rem)]" : "text-[clamp(3rem,11vw,14rem)]";
  return (
    // On the wall nothing else of the site is shown: app/globals.css.
    <div className={onWall ? "waiting-wall" : undefined}>
      <h1 className={onWall ? text : "text-h1"}>Antrean loket</h1>
      {board.called.length === 0 ? (
        <p className={`mt-4 ${text}`}>Belum ada nomor yang dipanggil.</p>
      ) : (
        <ul className={`mt-4 grid gap-4 sm:grid-cols-2 ${onWall && isFew ? "" : "lg:grid-cols-3"}`}>
          {board.called.map(({ number, desk }) => (
            <li key={number} className="border-2 border-primary px-4 py-3">
              <span
                className={`block leading-none font-bold whitespace-nowrap tabular-nums ${onWall ? wall : "text-[clamp(3rem,10vw,6rem)]"}`}
              >
                {formatTicket(number)}
              </span>
              <span
                className={`mt-2 block ${onWall ? "text-[clamp(1.5rem,4vw,4.5rem)] leading-tight" : "text-h2"}`}
              >{`ke loket ${desk}`}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={`mt-6 ${text}`}>
        {board.next.length > 0
          ? `Berikutnya: ${board.next.map(formatTicket).join(", ")}. Menunggu: ${board.waiting}.`
          : "Tidak ada yang menunggu."}
      </p>
      {board.absent.length > 0 && (
        <p className={`mt-2 ${text}`}>
          {`Sudah dipanggil: ${board.absent.map(formatTicket).join(", ")}. Datanglah ke loket mana pun.`}
        </p>
      )}
      <p className="mt-6 text-small text-ink-soft">
        {`Keadaan pukul ${formatTime(at)}. `}
        {onWall ? (
          <a href="/antrean">Hentikan pembaruan</a>
        ) : (
          <>
            <a href="/antrean">Lihat lagi</a> · <a href="/antrean?layar">Tampilkan di layar ruang tunggu</a>
          </>
        )}
      </p>
    </div>
  );
}
