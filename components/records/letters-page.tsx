import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { BundleList } from "@/components/letters/bundle-list";
import { PaperList } from "@/components/letters/paper-list";
import { ProgrammeHead } from "@/components/programmes/programme-head";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import type { BundleItem } from "@/lib/features/letters/bundles.queries";
import type { PaperLine } from "@/lib/features/letters/papers.queries";
import { makeLettersAction } from "@/lib/features/records/records.actions";
import type { LettersView } from "@/lib/features/records/records.queries";
import { DeliveryProof } from "./delivery-proof";
import { LetterTable } from "./letter-table";

type Props = {
  view: ProgrammeView;
  list: LettersView;
  papers: PaperLine[];
  bundles: BundleItem[];
  news: string;
  today: string;
  all: boolean;
  /** The letter whose proof is being added. */
  proving: string | null;
};

/** The papers of the programme; and where its SOP hands letters over, one line per addressee with how it was done. */
export function LettersPageView({ view, list, papers, bundles, news, today, all, proving }: Props) {
  const handsOver = view.duties.some((duty) => duty.record === "letters");
  return (
    <>
      <ProgrammeHead view={view} tab="surat" news={news} />
      <PaperList papers={papers} title="Naskah" programmeId={view.programmeId} today={today} />
      <BundleList bundles={bundles} programmeId={view.programmeId} />
      {handsOver && <Deliveries view={view} list={list} today={today} all={all} proving={proving} />}
    </>
  );
}

function Deliveries({ view, list, today, all, proving }: Omit<Props, "papers" | "bundles" | "news">) {
  const { made, missing, delivered, failed, renewed } = list.counts;
  const proved = list.mayDeliver ? list.items.find(({ id }) => id === proving) : undefined;
  const at = (page: number) => `/petugas/kegiatan/${view.programmeId}/surat?hal=${page}`;
  return (
    <section aria-labelledby="penyerahan" className="mt-10">
      <h2 id="penyerahan" className="text-h2">
        Penyerahan surat
      </h2>
      <p className="mt-2">
        {made} penerima dicatat, {delivered} sampai, {failed} tidak sampai.
        {renewed > 0 && ` ${renewed} surat diberi nomor baru setelah diserahkan; serahkan yang baru.`}
        {missing > 0 && ` ${missing} peserta atau narasumber belum punya surat.`}
      </p>
      {list.mayMake && (missing > 0 || made === 0) && (
        <ActionForm id="buat-surat" action={makeLettersAction} className="no-print mt-4">
          <input type="hidden" name="programmeId" value={view.programmeId} />
          <SubmitButton>Buat surat untuk semua peserta</SubmitButton>
          <p className="mt-2 text-small text-ink-soft">
            Juga untuk setiap narasumber dan pemilik tempat. Yang sudah punya surat dilewati.
          </p>
        </ActionForm>
      )}
      {list.items.length === 0 ? (
        <div className="mt-6">
          <Empty title="Belum ada surat">Surat dibuat pada langkah surat undangan oleh yang memegang tugasnya.</Empty>
        </div>
      ) : (
        <LetterTable programmeId={view.programmeId} title={view.facts.title} list={list} today={today} all={all} />
      )}
      {proved && <DeliveryProof letter={proved} back={at(list.page)} />}
      <Pagination
        previous={list.page > 1 ? at(list.page - 1) : null}
        next={list.page < list.pages ? at(list.page + 1) : null}
      />
    </section>
  );
}
