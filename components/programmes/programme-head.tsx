import { BackLink } from "@/components/layout/back-link";
import { NextTask } from "@/components/layout/next-task";
import { StageBadge } from "@/components/programmes/stage-badge";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import { PROGRAMME_TYPE_WORDS, peopleHead, takenWords } from "@/lib/domain/programmes";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import { programmeNews } from "./news";

export type ProgrammeTab = "" | "peserta" | "kumpulkan" | "surat" | "ubah";

type Props = {
  view: ProgrammeView;
  tab: ProgrammeTab;
  /** Key of what has just happened. */
  news?: string;
  /** Address of the next duty. */
  next?: string | null;
};

/** Name, state and pages of one programme; the same on each of them. */
export function ProgrammeHead({ view, tab, news = "", next }: Props) {
  const { facts } = view;
  const said = programmeNews(news, view.type);
  const base = `/petugas/kegiatan/${view.programmeId}`;
  return (
    <>
      <BackLink href="/petugas/kegiatan">Semua kegiatan</BackLink>
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="text-h1">{facts.title}</h1>
        <StageBadge stage={view.stage} type={view.type} />
        {next !== undefined && <NextTask fallback={next} />}
      </header>
      <p className="text-small text-ink-soft">
        {PROGRAMME_TYPE_WORDS[view.type]} · {takenWords(view.type, facts)} · SOP {view.sop.key} versi {view.sop.version}
        {view.state.round > 1 && ` · putaran ${view.state.round}`}
      </p>
      {said && <Notice tone="success" title={said} live className="mt-4" />}
      <div className="mt-3">
        <Tabs
          label="Bagian kegiatan"
          tabs={tabsOf(view).map(({ key, label, count }) => ({
            href: key ? `${base}/${key}` : base,
            label,
            current: key === tab,
            ...(count === undefined ? {} : { count }),
          }))}
        />
      </div>
    </>
  );
}

function tabsOf(view: ProgrammeView): { key: ProgrammeTab; label: string; count?: number }[] {
  const { status, mayManage, facts } = view;
  const alive = status !== "finished" && status !== "cancelled";
  return [
    { key: "", label: "Langkah dan catatan" },
    { key: "peserta", label: peopleHead(view.type), count: facts.seatsTaken },
    ...(mayManage && alive && status !== "draft" ? [{ key: "kumpulkan" as const, label: "Kumpulkan" }] : []),
    ...(status !== "draft" ? [{ key: "surat" as const, label: "Surat" }] : []),
    ...(mayManage && alive ? [{ key: "ubah" as const, label: "Ubah" }] : []),
  ];
}
