import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Timeline } from "@/components/ui/timeline";
import { STEP_WORDS } from "@/lib/domain/sop-draft";
import { formatDateTime } from "@/lib/domain/working-time";
import type { DraftPage, SopDraftView } from "@/lib/features/sop/sop-draft.queries";
import { DraftEditLink } from "./draft-edit-link";
import { BeginDraftForm, DraftPresses } from "./draft-presses";
import { DraftSheet } from "./draft-sheet";
import { draftNews, draftStateWords, warningWords, wishWords } from "./draft-words";
import { SopDifferenceView } from "./sop-difference";
import { SopDownloads } from "./sop-downloads";
import { SopIdentityBlock } from "./sop-identity";

type Props = { page: DraftPage; mayWrite: boolean; news: string; today: string };

/** The next version of a SOP while it is written, checked and approved: its sheet, what is wrong, what it changes. */
export function DraftPageView({ page, mayWrite, news, today }: Props) {
  const { key, latest, draft } = page;
  const said = draftNews(news, draft?.state.stage ?? "discarded");
  if (!draft)
    return (
      <>
        <News said={said} />
        <Empty title="Belum ada rancangan.">
          Rancangan mulai dari isi versi {latest} dan berlaku setelah disahkan Kepala Dinas. Permohonan yang sedang
          berjalan tetap memakai versinya sendiri.
          {mayWrite && <BeginDraftForm sop={key} version={latest} />}
        </Empty>
      </>
    );
  const wish = wishWords(draft);
  return (
    <div className="space-y-8">
      <News said={said} />
      <div className="max-w-read">
        <p className="text-large wrap-anywhere">{draftStateWords(draft)}</p>
        {wish && <p className="mt-2 whitespace-pre-line wrap-anywhere">{wish}</p>}
      </div>
      <Problems sop={key} draft={draft} />
      <p className="no-print">
        <Link prefetch={false} href={`/petugas/sop/${key}/rancangan/uji`}>
          Uji coba dengan permohonan contoh
        </Link>
      </p>
      <SopDownloads address={`/petugas/sop/${key}/rancangan/naskah`} version={null} />
      <DraftPresses sop={key} draft={draft} today={today} />
      <div>
        <SopIdentityBlock document={draft.content.document} />
        {draft.mayEdit && (
          <p className="no-print mt-2">
            <DraftEditLink sop={key} part="identitas" words="Ubah lembar identitas" />
          </p>
        )}
      </div>
      <DraftSheet sop={key} draft={draft} />
      <section aria-labelledby="beda">
        <h2 id="beda" className="text-h2">
          Beda dengan versi {draft.baseVersion}
        </h2>
        {draft.walkChanges.length > 0 && (
          <ul className="mt-2 mb-4 max-w-read list-disc space-y-1 pl-6">
            {draft.walkChanges.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <SopDifferenceView
          difference={draft.difference}
          same={draft.isSame ? `Masih sama dengan versi ${draft.baseVersion}.` : "Isi lembarnya tidak berubah."}
        />
      </section>
      <section aria-labelledby="riwayat">
        <h2 id="riwayat" className="text-h2">
          Riwayat rancangan
        </h2>
        <Steps steps={draft.steps} />
      </section>
    </div>
  );
}

function News({ said }: { said: string | undefined }) {
  if (!said) return null;
  return (
    <Notice tone="success" live className="mb-4">
      {said}
    </Notice>
  );
}

function Problems({ sop, draft }: { sop: string; draft: SopDraftView }) {
  const { problems, isOld, mayEdit } = draft;
  const warnings = warningWords(draft);
  return (
    <>
      {isOld && (
        <Notice tone="danger" title="Versi yang lebih baru sudah terbit sejak rancangan ini dimulai.">
          Rancangan ini tidak bisa disahkan lagi. Salin yang masih perlu, batalkan, lalu mulai dari versi itu.
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice tone="danger" title={`Yang harus dibetulkan (${problems.length})`}>
          <ul className="list-disc pl-5">
            {problems.map(({ key, sentence }) => (
              <li key={sentence}>
                {`${sentence} `}
                {key && mayEdit && <DraftEditLink sop={sop} part={key} words="Betulkan" />}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title="Perhatikan">
          <ul className="list-disc pl-5">
            {warnings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Steps({ steps }: { steps: SopDraftView["steps"] }) {
  return (
    <Timeline
      steps={steps.map(({ press, note, by, at }) => ({
        key: `${at.toISOString()} ${press}`,
        title: STEP_WORDS[press],
        meta: `${by}, ${formatDateTime(at)}`,
        children: note,
      }))}
    />
  );
}
