import "server-only";
import { letterActs } from "@/lib/cases/letters/messages";
import { caseActs } from "@/lib/cases/words/acts";
import type { Acts } from "@/lib/domain/acts";
import { acts as aid } from "@/lib/features/aid/aid.messages";
import { acts as backups } from "@/lib/features/backups/backups.messages";
import { acts as calendar } from "@/lib/features/calendar/calendar.messages";
import { acts as caseList } from "@/lib/features/case-list/case-list.messages";
import { acts as desk } from "@/lib/features/desk/desk.messages";
import { acts as documents } from "@/lib/features/documents/documents.messages";
import { acts as drafts } from "@/lib/features/drafts/drafts.messages";
import { acts as incomingLetters } from "@/lib/features/incoming-letters/incoming-letters.messages";
import { acts as letterTemplates } from "@/lib/features/letter-templates/letter-templates.messages";
import { acts as letters } from "@/lib/features/letters/letters.messages";
import { acts as notices } from "@/lib/features/notices/notices.messages";
import { acts as oss } from "@/lib/features/oss/oss.messages";
import { acts as programmes } from "@/lib/features/programmes/programmes.messages";
import { acts as queueNumbers } from "@/lib/features/queue-numbers/queue-numbers.messages";
import { acts as reasons } from "@/lib/features/reasons/reasons.messages";
import { acts as records } from "@/lib/features/records/records.messages";
import { acts as settings } from "@/lib/features/settings/settings.messages";
import { acts as sop } from "@/lib/features/sop/sop.messages";
import { acts as sopDrafts } from "@/lib/features/sop/sop-draft.messages";
import { acts as users } from "@/lib/features/users/users.messages";
import { acts as sharing } from "@/lib/features/work-sharing/work-sharing.messages";
import { sessionActs } from "@/lib/platform/session-words";

/** One line for each room that writes acts, none for an act; lib/structure/declared.test.ts finds a room that is missing. */
const ROOMS: Acts[] = [
  sessionActs,
  caseActs,
  aid,
  backups,
  calendar,
  caseList,
  desk,
  documents,
  drafts,
  sharing,
  incomingLetters,
  letterActs,
  letterTemplates,
  letters,
  notices,
  oss,
  programmes,
  queueNumbers,
  reasons,
  records,
  settings,
  sop,
  sopDrafts,
  users,
];

/** How the office says what the audit keeps. */
export const ACT_WORDS: ReadonlyMap<string, string> = new Map(
  ROOMS.flatMap((acts) => Object.values(acts).map(({ name, words }) => [name, words])),
);
