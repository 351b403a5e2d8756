import { letterRefusals } from "@/lib/cases/letters/messages";
import { caseRefusals } from "@/lib/cases/words/refusals";
import { FILE_REFUSALS } from "@/lib/domain/files";
import { ENGINE_REFUSALS } from "@/lib/domain/workflow/refusal-words";
import { refusals as aid } from "@/lib/features/aid/aid.messages";
import { refusals as backups } from "@/lib/features/backups/backups.messages";
import { refusals as calendar } from "@/lib/features/calendar/calendar.messages";
import { refusals as caseList } from "@/lib/features/case-list/case-list.messages";
import { refusals as desk } from "@/lib/features/desk/desk.messages";
import { refusals as documents } from "@/lib/features/documents/documents.messages";
import { refusals as drafts } from "@/lib/features/drafts/drafts.messages";
import { refusals as gathering } from "@/lib/features/gathering/gathering.messages";
import { refusals as incomingLetters } from "@/lib/features/incoming-letters/incoming-letters.messages";
import { refusals as letterTemplates } from "@/lib/features/letter-templates/letter-templates.messages";
import { refusals as letters } from "@/lib/features/letters/letters.messages";
import { refusals as oss } from "@/lib/features/oss/oss.messages";
import { refusals as outcomes } from "@/lib/features/outcomes/outcomes.messages";
import { refusals as programmes } from "@/lib/features/programmes/programmes.messages";
import { refusals as queueNumbers } from "@/lib/features/queue-numbers/queue-numbers.messages";
import { refusals as reasons } from "@/lib/features/reasons/reasons.messages";
import { refusals as records } from "@/lib/features/records/records.messages";
import { refusals as sopDrafts } from "@/lib/features/sop/sop-draft.messages";
import { refusals as tracking } from "@/lib/features/tracking/tracking.messages";
import { refusals as users } from "@/lib/features/users/users.messages";
import { refusals as sharing } from "@/lib/features/work-sharing/work-sharing.messages";
import { PLATFORM_REFUSALS } from "@/lib/platform/refusal";
import { credentialRefusals } from "@/lib/platform/session-words";
import { signingRefusals } from "@/lib/platform/signing/not-set-up";

/** Every refusal that a door of the portal may answer; lib/structure/declared.test.ts holds it against the declarations. */
export const REFUSALS = {
  ...ENGINE_REFUSALS,
  ...PLATFORM_REFUSALS,
  ...FILE_REFUSALS,
  ...credentialRefusals,
  ...signingRefusals,
  ...caseRefusals,
  ...letterRefusals,
  ...aid,
  ...backups,
  ...calendar,
  ...caseList,
  ...desk,
  ...documents,
  ...drafts,
  ...sharing,
  ...gathering,
  ...incomingLetters,
  ...letterTemplates,
  ...letters,
  ...oss,
  ...outcomes,
  ...programmes,
  ...queueNumbers,
  ...reasons,
  ...records,
  ...sopDrafts,
  ...tracking,
  ...users,
};

export type RefusalCode = keyof typeof REFUSALS;
