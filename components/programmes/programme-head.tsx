import Link from "next/link";
import { BackLink } from "@/components/layout/back-link";
import { StageBadge } from "@/components/programmes/stage-badge";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import { PROGRAMME_TYPE_WORDS } from "@/lib/domain/programmes";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import { NEWS } from "./news";

export type ProgrammeTab = "" | "peserta" | "kumpulkan" | "surat" | "ubah";

type Props = {
  seen: ProgrammeView;
  tab: ProgrammeTab;
  /** Key of what has just happened. */
  news?: string;
  /** Address of the next duty. */
  next?: string | null;
};

/** Name, state and pages of one programme; the same on each of them. */
export function ProgrammeHead({ seen, tab, news = "", next }: Props) {
  const { facts } = seen;
  const base = `/petugas/kegiatan/${seen.programmeId}`;
  return (
    <>
      <BackLink href="/petugas/kegiatan">Semua kegiatan</BackLink>
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="text-h1">{facts.title}</h1>
        <StageBadge stage={seen.stage} />
        {next && (
          <Link prefetch={false} href={next} data-key="n" className="no-print ml-auto">
            Tugas berikutnya
          </Link>
        )}
      </header>
      <p className="text-small text-ink-soft">
        {PROGRAMME_TYPE_WORDS[seen.type]} · {facts.seatsTaken} dari {facts.quota} tempat terisi · SOP {seen.sop.key}{" "}
        versi {seen.sop.version}
        {seen.state.round > 1 && ` · putaran ${seen.state.round}`}
      </p>
      {NEWS[news] && <Notice tone="success" title={NEWS[news]} live className="mt-4" />}
      <div className="mt-3">
        <Tabs
          label="Bagian kegiatan"
          tabs={tabsOf(seen).map(({ key, label, count }) => ({
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

function tabsOf(seen: ProgrammeView): { key: ProgrammeTab; label: string; count?: number }[] {
  const { status, mayManage, facts, duties } = seen;
  const alive = status !== "finished" && status !== "cancelled";
  return [
    { key: "", label: "Langkah dan catatan" },
    { key: "peserta", label: "Peserta", count: facts.seatsTaken },
    ...(mayManage && alive && status !== "draft" ? [{ key: "kumpulkan" as const, label: "Kumpulkan" }] : []),
    ...(duties.some((duty) => duty.record === "letters") ? [{ key: "surat" as const, label: "Surat" }] : []),
    ...(mayManage && alive ? [{ key: "ubah" as const, label: "Ubah" }] : []),
  ];
}
