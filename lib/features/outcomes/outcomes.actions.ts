"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { recordAttendance, recordOutcome, recordOutcomes, recordScores } from "./outcomes.commands";
import { RecordAttendance, RecordOutcome, RecordOutcomes, RecordScores } from "./outcomes.schema";

const gate = () => staffContext();

export const recordAttendanceAction = formAction({
  schema: RecordAttendance,
  gate,
  command: recordAttendance,
  done: ({ programmeId, page }, { day }) => seeAgain(programmeId, `hadir&hari=${day}&hal=${page}&kabar=hadir`),
});

export const recordScoresAction = formAction({
  schema: RecordScores,
  gate,
  command: recordScores,
  done: ({ programmeId, page }) => seeAgain(programmeId, `nilai&hal=${page}&kabar=nilai`),
});

export const recordOutcomeAction = formAction({
  schema: RecordOutcome,
  gate,
  command: recordOutcome,
  done: ({ programmeId }) => seeAgain(programmeId, "hasil&kabar=hasil"),
});

export const recordOutcomesAction = formAction({
  schema: RecordOutcomes,
  gate,
  command: recordOutcomes,
  done: ({ programmeId, left }) => seeAgain(programmeId, `hasil&kabar=${left > 0 ? "sebagian" : "semua"}`),
});

function seeAgain(programmeId: string, rest: string): never {
  revalidatePath(`/petugas/kegiatan/${programmeId}`, "layout");
  redirect(`/petugas/kegiatan/${programmeId}/peserta?bagian=${rest}`);
}
