import { SubstituteForm } from "@/components/gathering/substitute-form";
import { ProgrammeHead } from "@/components/programmes/programme-head";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { daysOf, peopleHead, peopleOf } from "@/lib/domain/programmes";
import { witaDate } from "@/lib/domain/working-time";
import { AttendanceForm } from "./attendance-form";
import { OutcomePart } from "./outcome-part";
import { ParticipantCard } from "./participant-card";
import { ParticipantTable } from "./participant-table";
import type { ParticipantsProps, PartProps } from "./participants-props";
import { ScoreForm } from "./score-form";

const PART_WORDS = { daftar: "Daftar", hadir: "Kehadiran", nilai: "Nilai", hasil: "Hasil" } as const;

export function ParticipantsPageView(props: ParticipantsProps) {
  const { view, list, filter, chosen, waiting, news, now } = props;
  const base = `/petugas/kegiatan/${view.programmeId}/peserta`;
  const parts = (["daftar", ...(view.type === "training" ? ["hadir", "nilai"] : []), "hasil"] as const).map(
    (part) => part as keyof typeof PART_WORDS,
  );
  const at = (page: number) =>
    `${base}?bagian=${filter.bagian}&hal=${page}${filter.hari ? `&hari=${filter.hari}` : ""}`;
  const mayReplace = view.commands.some((command) => command.type === "substitute");
  const free = view.facts.quota - view.facts.seatsTaken;
  return (
    <>
      <ProgrammeHead view={view} tab="peserta" news={news} />
      {chosen && <ParticipantCard view={view} chosen={chosen} waiting={mayReplace ? waiting : null} base={base} />}
      {!chosen && mayReplace && free > 0 && (
        <SubstituteForm programmeId={view.programmeId} out={null} waiting={waiting} free={free} type={view.type} />
      )}
      {list.counts.seats === 0 ? (
        <div className="mt-6">
          <Empty title={`Belum ada ${peopleOf(view.type)}`}>
            {view.status === "cancelled"
              ? "Kegiatan dibatalkan; pemohonnya kembali menunggu."
              : `${peopleHead(view.type)} muncul di sini setelah dikumpulkan dari pemohon yang menunggu.`}
          </Empty>
        </div>
      ) : (
        <>
          <div className="mt-4">
            <Tabs
              label={`Catatan ${peopleOf(view.type)}`}
              tabs={parts.map((part) => ({
                href: `${base}?bagian=${part}`,
                label: PART_WORDS[part],
                current: part === filter.bagian,
              }))}
            />
          </div>
          <Part {...props} today={witaDate(now)} days={daysOf(view.facts.firstDay, view.facts.lastDay)} base={base} />
          <Pagination
            previous={list.page > 1 ? at(list.page - 1) : null}
            next={list.page < list.pages ? at(list.page + 1) : null}
          />
        </>
      )}
    </>
  );
}

function Part(props: PartProps) {
  switch (props.filter.bagian) {
    case "hadir":
      return <AttendanceForm {...props} />;
    case "nilai":
      return <ScoreForm {...props} />;
    case "hasil":
      return <OutcomePart {...props} />;
    default:
      return <ParticipantTable {...props} />;
  }
}
