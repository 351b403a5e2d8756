"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { CompleteProgrammeDuty } from "@/lib/features/programmes/programmes.schema";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import {
  addLine,
  completeProgrammeDuty,
  fillSurvey,
  makeLetters,
  recordDelivery,
  removeLine,
} from "./records.commands";
import { AddLine, FillSurvey, MakeLetters, RecordDelivery, RemoveLine } from "./records.schema";

const gate = () => staffContext();

export const completeProgrammeDutyAction = formAction({
  schema: CompleteProgrammeDuty,
  gate,
  command: completeProgrammeDuty,
  done: ({ programmeId }) => seeAgain(programmeId, "?kabar=selesai"),
});

export const addLineAction = formAction({
  schema: AddLine,
  gate,
  command: addLine,
  done: ({ programmeId, kind }) => seeAgain(programmeId, `?kabar=baris&jenis=${kind}#catatan-${kind}`),
});

export const fillSurveyAction = formAction({
  schema: FillSurvey,
  gate,
  command: fillSurvey,
  done: ({ programmeId, kind }) => seeAgain(programmeId, `?kabar=baris&jenis=${kind}#catatan-${kind}`),
});

export const removeLineAction = formAction({
  schema: RemoveLine,
  gate,
  command: removeLine,
  done: ({ programmeId, kind }) => seeAgain(programmeId, `?kabar=hapus&jenis=${kind}#catatan-${kind}`),
});

export const makeLettersAction = formAction({
  schema: MakeLetters,
  gate,
  command: makeLetters,
  done: ({ programmeId }) => seeAgain(programmeId, "/surat?kabar=surat"),
});

export const recordDeliveryAction = formAction({
  schema: RecordDelivery,
  gate,
  command: recordDelivery,
  done: ({ programmeId }) => seeAgain(programmeId, "/surat?kabar=serah"),
});

function seeAgain(programmeId: string, rest: string): never {
  revalidatePath(`/petugas/kegiatan/${programmeId}`, "layout");
  redirect(`/petugas/kegiatan/${programmeId}${rest}`);
}
