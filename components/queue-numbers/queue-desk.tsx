import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { BackLink } from "@/components/layout/back-link";
import { PageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { formatTicket, MOST_DESKS, type TicketAct } from "@/lib/domain/queue-number";
import { callNextAction, markNumberAction, takeNumberAction } from "@/lib/features/queue-numbers/queue-numbers.actions";
import type { QueueBoard } from "@/lib/features/queue-numbers/queue-numbers.queries";

type Props = {
  board: QueueBoard;
  /** Which desk this browser stands at. */
  desk: number;
  /** The number that was just given out. */
  given: number | null;
  requestId: string;
};

/** Gives numbers, calls the next, and marks who was served and who did not come. */
export function QueueDesk({ board, desk, given, requestId }: Props) {
  const there = board.called.find((called) => called.desk === desk)?.number ?? null;
  return (
    <>
      {/* A slip is printed alone. */}
      <div className={given === null ? undefined : "no-print"}>
        <BackLink href="/petugas/loket">Loket</BackLink>
        <PageTitle title="Antrean hari ini" lead={`${board.waiting} menunggu.`}>
          <LinkButton href="/antrean?layar" variant="secondary">
            Layar ruang tunggu
          </LinkButton>
        </PageTitle>
        <DeskChoice desk={desk} />
      </div>
      {given !== null && <Slip number={given} />}
      <div className="no-print mt-6 grid items-start gap-6 md:grid-cols-2">
        <section aria-labelledby="panggil">
          <h2 id="panggil" className="text-h2">{`Loket ${desk}`}</h2>
          <p className={`my-2 leading-none tabular-nums ${there === null ? "text-h2" : "text-[3rem] font-bold"}`}>
            {there === null ? "Kosong" : formatTicket(there)}
          </p>
          <ActionForm id="berikut" action={callNextAction}>
            <input type="hidden" name="desk" value={desk} />
            <input type="hidden" name="after" value={there ?? ""} />
            <SubmitButton pendingLabel="Memanggil…" shortcut="n">
              Panggil nomor berikutnya
            </SubmitButton>
          </ActionForm>
          {there !== null && (
            <div className="mt-3 flex flex-wrap gap-3">
              <Mark act="call" desk={desk} number={there} words="Panggil lagi" />
              <Mark act="serve" desk={desk} number={there} words="Selesai dilayani" />
              <Mark act="miss" desk={desk} number={there} words="Tidak datang" />
            </div>
          )}
        </section>
        <section aria-labelledby="beri">
          <h2 id="beri" className="text-h2">
            Orang yang baru datang
          </h2>
          <ActionForm id="beri-nomor" action={takeNumberAction}>
            <input type="hidden" name="desk" value={desk} />
            <input type="hidden" name="requestId" value={requestId} />
            <SubmitButton variant="secondary" pendingLabel="Mengambil…" shortcut="b">
              Beri nomor
            </SubmitButton>
          </ActionForm>
          {board.next.length > 0 && <p className="mt-3">{`Berikutnya: ${board.next.map(formatTicket).join(", ")}`}</p>}
          {board.absent.length > 0 && (
            <>
              <h3 className="mt-4 text-h3">Dipanggil, belum datang</h3>
              <div className="flex flex-wrap gap-3">
                {board.absent.map((number) => (
                  <Mark key={number} act="call" desk={desk} number={number} words={`Panggil ${formatTicket(number)}`} />
                ))}
              </div>
            </>
          )}
        </section>
      </div>
    </>
  );
}

function DeskChoice({ desk }: { desk: number }) {
  return (
    <nav aria-label="Loket saya" className="no-print flex flex-wrap items-center gap-1">
      <span className="mr-1">Loket saya:</span>
      {Array.from({ length: MOST_DESKS }, (_, place) => place + 1).map((number) => (
        <a
          key={number}
          href={`/petugas/loket/antrean?loket=${number}`}
          aria-current={number === desk ? "page" : undefined}
          className="inline-flex min-h-target min-w-9 items-center justify-center aria-[current]:bg-primary aria-[current]:font-bold aria-[current]:text-paper aria-[current]:no-underline"
        >
          {number}
        </a>
      ))}
    </nav>
  );
}

type MarkProps = { act: TicketAct; desk: number; number: number; words: string };

function Mark({ act, desk, number, words }: MarkProps) {
  return (
    <ActionForm id={`${act}-${number}`} action={markNumberAction}>
      <input type="hidden" name="desk" value={desk} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="act" value={act} />
      <SubmitButton variant="quiet" pendingLabel="Menyimpan…">
        {words}
      </SubmitButton>
    </ActionForm>
  );
}

/** To be read out, or printed and given. */
function Slip({ number }: { number: number }) {
  return (
    <section aria-label="Nomor yang diberikan" className="mt-4 border-2 border-primary px-4 py-3">
      <p>Nomor antrean</p>
      <p className="text-h1 tabular-nums">{formatTicket(number)}</p>
      <p className="text-small">Perhatikan layar di ruang tunggu. Semua layanan gratis.</p>
      <div className="mt-2">
        <PrintButton label="Cetak nomor" variant="quiet" />
      </div>
    </section>
  );
}
