"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { recordAttendance, recordOutcome, recordOutcomes, recordScores } from "./outcomes.commands";
import { RecordAttendance, RecordOutcome, RecordOutcomes, RecordScores } from "./outcomes.schema";

const gate = () => staffContext();

export const recordAttendanceAction = formAction({
  schema: RecordAttendance,
  gate,
  command: recordAttendance,
  done: ({ programmeId, page }, { day }) => seeParticipants(programmeId, `hadir&hari=${day}&hal=${page}&kabar=hadir`),
});

export const recordScoresAction = formAction({
  schema: RecordScores,
  gate,
  command: recordScores,
  done: ({ programmeId, page }) => seeParticipants(programmeId, `nilai&hal=${page}&kabar=nilai`),
});

export const recordOutcomeAction = formAction({
  schema: RecordOutcome,
  gate,
  command: recordOutcome,
  done: ({ programmeId }) => seeParticipants(programmeId, "hasil&kabar=hasil"),
});

export const recordOutcomesAction = formAction({
  schema: RecordOutcomes,
  gate,
  command: recordOutcomes,
  done: ({ programmeId, left }) => seeParticipants(programmeId, `hasil&kabar=${left > 0 ? "sebagian" : "semua"}`),
});

function seeParticipants(programmeId: string, rest: string): Promise<never> {
  return seeAgain(deskAddress({ programmeId }), `/peserta?bagian=${rest}`, "layout");
}
