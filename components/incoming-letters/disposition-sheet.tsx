import { Badge } from "@/components/ui/badge";
import { askedWords } from "@/lib/domain/incoming-letters/disposition";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import type {
  Addressees,
  DispositionView,
  IncomingView,
} from "@/lib/features/incoming-letters/incoming-letter.queries";
import { EndForm, GiveForm, TakeBackForm } from "./disposition-forms";

type Props = { letter: IncomingView; addressees: Addressees; dueOn: string };

/** Who was asked what, one under the other as it was passed on, each with what the reader can do about it. */
export function DispositionSheet({ letter, addressees, dueOn }: Props) {
  return (
    <section aria-labelledby="disposisi">
      <h2 id="disposisi" className="text-h2">
        Disposisi
      </h2>
      {letter.filed && (
        <p className="mt-1">{`Tanpa disposisi: ${letter.filed.note} (${letter.filed.by}, ${formatDateTime(letter.filed.at)})`}</p>
      )}
      {letter.dispositions.length === 0 && !letter.filed && !letter.voided && (
        <p className="mt-1 text-ink-soft">
          {letter.mayGive ? "Belum ada. Giliran Anda." : "Menunggu disposisi Kepala Dinas atau Sekretaris."}
        </p>
      )}
      <ol className="mt-2">
        {letter.dispositions.map((item) => (
          <li
            key={item.id}
            className={item.depth > 0 ? "border-b border-line py-3 pl-4" : "border-b border-line py-3"}
            style={item.depth > 0 ? { marginLeft: `${Math.min(item.depth, 3)}rem` } : undefined}
          >
            <Item item={item} />
            <div className="no-print">
              {item.mayEnd && <EndForm item={item} />}
              {item.mayPassOn && (
                <GiveForm
                  id={`teruskan-${item.id}`}
                  summary="Teruskan kepada bawahan"
                  letterId={letter.id}
                  parentId={item.id}
                  requestId={item.requestId}
                  addressees={addressees}
                  dueOn={item.dueOn < dueOn ? dueOn : item.dueOn}
                />
              )}
              {item.mayWithdraw && <TakeBackForm item={item} />}
            </div>
          </li>
        ))}
      </ol>
      {letter.mayGive && (
        <div className="no-print mt-4">
          <GiveForm
            id="beri"
            summary={letter.dispositions.length > 0 || letter.filed ? "Beri disposisi lagi" : "Beri disposisi"}
            open={letter.stage === "waiting"}
            letterId={letter.id}
            requestId={letter.requestId}
            addressees={addressees}
            dueOn={dueOn}
          />
        </div>
      )}
    </section>
  );
}

function Item({ item }: { item: DispositionView }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{`${item.depth > 0 ? "Diteruskan kepada" : "Kepada"} ${item.to}`}</span>
        <State item={item} />
      </p>
      <p className="whitespace-pre-line wrap-anywhere">{askedWords(item)}</p>
      <p className="text-small text-ink-soft">
        {`Paling lambat ${formatDate(item.dueOn)}. Dari ${item.givenBy} (${item.givenAs}), ${formatDateTime(item.givenAt)}.`}
      </p>
      {item.endedAt && (
        <p className="mt-1 whitespace-pre-line wrap-anywhere">
          {`${item.state === "done" ? "Laporan" : "Ditarik"}: ${item.report}`}
          <span className="block text-small text-ink-soft">{`${item.endedBy}, ${formatDateTime(item.endedAt)}`}</span>
        </p>
      )}
    </>
  );
}

function State({ item }: { item: DispositionView }) {
  if (item.state === "done") return <Badge tone="success">Selesai</Badge>;
  if (item.state === "withdrawn") return <Badge>Ditarik</Badge>;
  return item.late ? <Badge tone="danger">Lewat tenggat</Badge> : <Badge tone="info">Dikerjakan</Badge>;
}
