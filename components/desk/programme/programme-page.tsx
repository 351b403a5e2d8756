import { CaseHistory } from "@/components/desk/case/case-history";
import { stripOf } from "@/components/desk/case/strip";
import { ProgrammeHead } from "@/components/programmes/programme-head";
import { EntrySections } from "@/components/records/entry-sections";
import { FinishedRecords } from "@/components/records/finished-records";
import { OutputFiles } from "@/components/records/output-files";
import { StepStrip } from "@/components/ui/step-strip";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import type { RecordsView } from "@/lib/features/records/records.queries";
import { ProgrammeActions } from "./programme-actions";
import { ProgrammeDetails } from "./programme-details";

type Props = {
  view: ProgrammeView;
  written: RecordsView;
  documents: ListedDocument[];
  shown: string;
  news: string;
  next: string | null;
  now: Date;
  me: string;
};

/** Facts on the left, what is written down in the middle, what to do now on the right; the SOP on top. */
export function ProgrammePageView({ view, written, documents, shown, news, next, now, me }: Props) {
  return (
    <>
      <ProgrammeHead view={view} tab="" news={news} next={next} />
      <div className="mt-4">
        <StepStrip label="Langkah SOP" steps={stripOf(view.rows)} />
      </div>
      <div className="mt-6 grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(17rem,20rem)] lg:grid-rows-[auto_auto_1fr] xl:grid-cols-[minmax(14rem,3fr)_minmax(0,6fr)_minmax(17rem,20rem)] xl:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2 lg:row-span-3 lg:row-start-1 xl:col-start-3 xl:row-span-2">
          <ProgrammeActions view={view} me={me} now={now} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1 xl:col-start-2">
          <EntrySections view={view} written={written} />
          <OutputFiles view={view} documents={documents} shown={shown} me={me} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-2 xl:row-span-2 xl:row-start-1">
          <ProgrammeDetails view={view} />
          <FinishedRecords records={view.records} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-3 xl:col-start-2 xl:row-start-2">
          <CaseHistory history={view.history} />
        </div>
      </div>
    </>
  );
}
