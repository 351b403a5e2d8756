import Link from "next/link";
import { Badge, type Tone } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import type { RequestState } from "@/lib/domain/correction-requests";
import { wordDiff } from "@/lib/domain/text/word-diff";
import { formatDate } from "@/lib/domain/working-time";
import type { ListedRequest } from "@/lib/features/desk/case.queries";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";

const STATES: Record<RequestState, [string, Tone]> = {
  asked: ["menunggu pemohon", "warning"],
  answered: ["dijawab, belum diputuskan", "info"],
  accepted: ["diterima", "success"],
  asked_again: ["diminta lagi", "neutral"],
};

/** On top of a case that came back: what was answered, until somebody goes on with it. */
export function CameBack({ view }: { view: OpenedCase }) {
  const last = view.requests.at(-1);
  if (!view.cameBack || !last?.answeredAt) return null;
  return (
    <Notice title={`Perbaikan masuk ${formatDate(last.answeredAt)}`} className="mt-4">
      <p>
        {last.items.map(({ label }) => label).join(", ")}. <a href="#perbaikan">Lihat sebelum dan sesudahnya</a>
      </p>
    </Notice>
  );
}

/** Every request by its number, with what has become of each item, and before and after beside each other. */
export function CorrectionRequests({ view, documents }: { view: OpenedCase; documents: ListedDocument[] }) {
  if (view.requests.length === 0) return null;
  return (
    <section aria-labelledby="perbaikan" className="mt-6">
      <h2 id="perbaikan" className="scroll-mt-4 text-h2">
        Permintaan perbaikan
      </h2>
      {[...view.requests].reverse().map((request) => (
        <Request key={request.no} request={request} view={view} documents={documents} />
      ))}
    </section>
  );
}

type Props = { request: ListedRequest; view: OpenedCase; documents: ListedDocument[] };

function Request({ request: { no, at, dueOn, answeredAt, items }, view, documents }: Props) {
  return (
    <div className="mt-2 border-t border-line py-2">
      <h3 className="text-h3">Permintaan {no}</h3>
      <p className="text-small text-ink-soft">
        Dikirim {formatDate(at)}, diminta paling lambat {formatDate(new Date(`${dueOn}T04:00:00Z`))};{" "}
        {answeredAt ? `dijawab ${formatDate(answeredAt)}.` : "belum dijawab."}
      </p>
      <ul className="mt-1">
        {items.map((item) => (
          <li key={`${item.kind} ${item.key}`} className="py-1">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">{item.label}</span>
              <Badge tone={STATES[item.state][1]}>{STATES[item.state][0]}</Badge>
            </p>
            <p className="text-small">{item.reason}</p>
            {item.change && <Change before={item.change.before} after={item.change.after} />}
            {item.kind === "requirement" && <Pictures view={view} documents={documents} requirement={item.key} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Before and after beside each other; what went is struck, what came is underlined. */
function Change({ before, after }: { before: string; after: string }) {
  const parts = wordDiff(before, after);
  return (
    <dl className="mt-1 grid grid-cols-1 gap-x-6 sm:grid-cols-2">
      <div>
        <dt className="text-small text-ink-soft">Sebelum</dt>
        <dd>
          {before === "" && <span className="text-ink-soft">Kosong</span>}
          {parts.map(({ text, kind }, place) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
            kind === "new" ? null : kind === "gone" ? <del key={place}>{text} </del> : <span key={place}>{text} </span>,
          )}
        </dd>
      </div>
      <div>
        <dt className="text-small text-ink-soft">Sesudah</dt>
        <dd>
          {after === "" && <span className="text-ink-soft">Kosong</span>}
          {parts.map(({ text, kind }, place) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
            kind === "gone" ? null : kind === "new" ? <ins key={place}>{text} </ins> : <span key={place}>{text} </span>,
          )}
        </dd>
      </div>
    </dl>
  );
}

/** Both are opened beside each other, and both looks are kept. */
function Pictures({ view, documents, requirement }: Omit<Props, "request"> & { requirement: string }) {
  const own = documents.filter(({ requirementKey }) => requirementKey === requirement);
  const now = own.findLast(({ superseded }) => !superseded);
  const former = own.findLast(({ superseded }) => superseded);
  if (!now || !former) return null;
  return (
    <p className="no-print">
      <Link
        prefetch={false}
        scroll={false}
        href={`/petugas/permohonan/${view.reference}?berkas=${now.id}&sanding=${former.id}#meja`}
      >
        Sandingkan yang lama dan yang baru
      </Link>
    </p>
  );
}
