import { countRowTimes } from "@/lib/cases/row-times";
import { sealBirthDates } from "@/lib/cases/seal-birth-dates";
import { DELEGATION_JOB, SHARING_JOB } from "@/lib/domain/workflow";
import { remindOfSecondAid } from "@/lib/features/aid/unanswered.command";
import { releaseLostClaims } from "@/lib/features/desk/claims.commands";
import { passDuties } from "@/lib/features/desk/delegation.command";
import { sendDigests } from "@/lib/features/desk/digest.command";
import { refreshDueDates } from "@/lib/features/desk/due-dates.commands";
import { escalateDuties } from "@/lib/features/desk/escalation.command";
import { tellNewDuties } from "@/lib/features/desk/new-duties.command";
import { tellResting } from "@/lib/features/desk/resting.command";
import { remindOfDrafts } from "@/lib/features/drafts/remind.command";
import { keepLetter } from "@/lib/features/letters/letter-bytes.command";
import { makeBundle } from "@/lib/features/letters/make-bundle.command";
import { tellParticipants } from "@/lib/features/programmes/tell-participants.command";
import { tellLostNumber } from "@/lib/features/tracking/lost-number.command";
import { remindOfCorrections } from "@/lib/features/tracking/remind-corrections.command";
import { tellLate } from "@/lib/features/tracking/tell-late.command";
import { shareDuties } from "@/lib/features/work-sharing/share-duties.command";
import { systemContext } from "@/lib/platform/context";
import { registerTask } from "@/lib/platform/jobs";
import { runWorker } from "@/lib/platform/worker";

// A deadline that stands still for the office moves while the applicant is at work: counted anew every night as well.
registerTask("refresh_due_dates", () => refreshDueDates(systemContext("due-dates")), "15 18 * * *");
// A grant ends with its last day (WITA); nobody presses a button then.
// What a stand-in had goes back to whom it belonged before the rest of it returns to the queue.
registerTask(
  "release_lost_claims",
  async () => {
    await passDuties(systemContext(DELEGATION_JOB));
    await releaseLostClaims(systemContext("lost-claims"));
  },
  "2 * * * *",
);
registerTask("escalate_duties", () => escalateDuties(systemContext("escalate-duties")), "*/5 * * * *");
registerTask("tell_resting", () => tellResting(systemContext("tell-resting")), "*/5 * * * *");
registerTask("remind_of_second_aid", () => remindOfSecondAid(systemContext("second-aid")), "*/5 * * * *");
// What a rule of the office gives to somebody is no news for the others.
registerTask(
  "tell_new_duties",
  async () => {
    const shared = shareDuties(systemContext(SHARING_JOB));
    await shared.catch(() => undefined);
    await tellNewDuties(systemContext("tell-new-duties"));
    await shared;
  },
  "*/2 * * * *",
);
// 07.30 WITA; asked again until noon, for a worker that was down. Whoever was told is not told again.
registerTask("send_digests", () => sendDigests(systemContext("send-digests")), "*/10 23,0-4 * * *");
registerTask(
  "seal_birth_dates",
  async () => {
    await sealBirthDates();
  },
  "*/10 * * * *",
);
// Runs of before their row times were kept, and all of them when `npm run recount` asks.
registerTask(
  "count_row_times",
  async () => {
    await countRowTimes(new Date());
  },
  "*/10 * * * *",
);
// 08.10 WITA, when somebody is there to answer the telephone.
registerTask("tell_late", () => tellLate(systemContext("tell-late")), "10 0 * * *");
// 08.20 WITA: the drafts that end in a week, and tomorrow.
registerTask("remind_of_drafts", () => remindOfDrafts(systemContext("remind-of-drafts")), "20 0 * * *");
// 08.30 WITA: the corrections that are due by tomorrow evening.
registerTask("remind_of_corrections", () => remindOfCorrections(systemContext("remind-of-corrections")), "30 0 * * *");
registerTask("keep_letter", (payload) => keepLetter(systemContext("keep-letter"), payload));
const BUNDLE_TRIES = 5;
registerTask("make_bundle", (payload, { job }) =>
  makeBundle(systemContext("make-bundle"), payload, job.attempts >= BUNDLE_TRIES),
);
registerTask("tell_participants", (payload) => tellParticipants(systemContext("tell-participants"), payload));
registerTask("tell_lost_number", (payload) => tellLostNumber(systemContext("lost-number"), payload));

await runWorker();
