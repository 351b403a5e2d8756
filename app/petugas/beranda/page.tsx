import type { Metadata } from "next";
import { AskedSecondAidLines } from "@/components/aid/asked-second-aid";
import { DayPart } from "@/components/home/day-part";
import { OfficePart } from "@/components/home/office-part";
import { WatchPart } from "@/components/home/watch-part";
import { OutageNotice } from "@/components/oss/outage-notice";
import { NotSetUp } from "@/components/set-up/not-set-up";
import { DraftsToPress } from "@/components/sop/drafts-to-press";
import { formatDate } from "@/lib/domain/working-time";
import { listAskedSecondAid } from "@/lib/features/aid/second-aid.queries";
import { countOfficeToday, listsNibs } from "@/lib/features/case-list/views.queries";
import { countQueue, countToSign, findNextItem } from "@/lib/features/desk/queue.queries";
import { seesOffice, watchesOffice, worksDuties } from "@/lib/features/home/home.policy";
import { getLateFigures, listCurrentProgrammes, listWaitingServices } from "@/lib/features/home/home.queries";
import { getWatch } from "@/lib/features/home/watch.queries";
import { listDueLetters } from "@/lib/features/letters/due-letters.queries";
import { findOutage } from "@/lib/features/oss/oss.queries";
import { listProgrammeWork } from "@/lib/features/programmes/steps.queries";
import { getNibReport } from "@/lib/features/reports/reports.queries";
import { listNotSetUp, listUnansweredSops } from "@/lib/features/set-up/set-up.queries";
import { listDraftsToPress } from "@/lib/features/sop/sop-draft.queries";
import { requireStaff, type StaffContext } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Beranda" };

export default async function HomePage() {
  const ctx = await requireStaff();
  const [day, office, watch, notSetUp, unanswered, asked, outage, drafts] = await Promise.all([
    worksDuties(ctx.actor) ? readDay(ctx) : null,
    seesOffice(ctx.actor) ? readOffice(ctx) : null,
    watchesOffice(ctx.actor) ? getWatch(ctx) : null,
    listNotSetUp(ctx),
    listUnansweredSops(ctx),
    listAskedSecondAid(ctx),
    findOutage(ctx),
    listDraftsToPress(ctx),
  ]);
  const steps = [...notSetUp, ...unanswered];
  return (
    <>
      <h1 className="text-h1">Beranda</h1>
      <p className="mt-1 text-small text-ink-soft">{formatDate(ctx.clock())}</p>
      <NotSetUp steps={steps} />
      <OutageNotice outage={outage} />
      <AskedSecondAidLines asked={asked} />
      <DraftsToPress drafts={drafts} />
      {!day && !watch && steps.length === 0 && (
        <p className="mt-4 max-w-read">
          Peran Anda hari ini tidak memegang tugas SOP; semua yang disiapkan sudah lengkap.
        </p>
      )}
      {day && <DayPart {...day} />}
      {office && <OfficePart {...office} />}
      {watch && <WatchPart watch={watch} />}
    </>
  );
}

async function readDay(ctx: StaffContext) {
  const [counts, today, next, work, letters] = await Promise.all([
    countQueue(ctx),
    countOfficeToday(ctx),
    findNextItem(ctx),
    listProgrammeWork(ctx),
    listDueLetters(ctx),
  ]);
  return { counts, today, next, work, letters };
}

async function readOffice(ctx: StaffContext) {
  const [late, waiting, toSign, programmes, nib, isListed] = await Promise.all([
    getLateFigures(ctx),
    listWaitingServices(ctx),
    countToSign(ctx),
    listCurrentProgrammes(ctx),
    getNibReport(ctx),
    listsNibs(ctx),
  ]);
  return { late, waiting, toSign, programmes, nib, listsNibs: isListed };
}
