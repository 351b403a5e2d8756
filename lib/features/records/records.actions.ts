"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { CompleteProgrammeDuty } from "@/lib/features/programmes/programmes.schema";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import {
  addEntry,
  completeProgrammeDuty,
  fillSurvey,
  makeLetters,
  recordDelivery,
  removeEntry,
} from "./records.commands";
import { AddEntry, FillSurvey, MakeLetters, RecordDelivery, RemoveEntry } from "./records.schema";

const gate = () => staffContext();

export const completeProgrammeDutyAction = formAction({
  schema: CompleteProgrammeDuty,
  gate,
  command: completeProgrammeDuty,
  done: ({ programmeId }) => seeProgramme(programmeId, "?kabar=selesai"),
});

export const addEntryAction = formAction({
  schema: AddEntry,
  gate,
  command: addEntry,
  done: ({ programmeId, kind }) => seeProgramme(programmeId, `?kabar=baris&jenis=${kind}#catatan-${kind}`),
});

export const fillSurveyAction = formAction({
  schema: FillSurvey,
  gate,
  command: fillSurvey,
  done: ({ programmeId, kind }) => seeProgramme(programmeId, `?kabar=baris&jenis=${kind}#catatan-${kind}`),
});

export const removeEntryAction = formAction({
  schema: RemoveEntry,
  gate,
  command: removeEntry,
  done: ({ programmeId, kind }) => seeProgramme(programmeId, `?kabar=hapus&jenis=${kind}#catatan-${kind}`),
});

export const makeLettersAction = formAction({
  schema: MakeLetters,
  gate,
  command: makeLetters,
  done: ({ programmeId }) => seeProgramme(programmeId, "/surat?kabar=surat"),
});

export const recordDeliveryAction = formAction({
  schema: RecordDelivery,
  gate,
  command: recordDelivery,
  done: ({ programmeId }) => seeProgramme(programmeId, "/surat?kabar=serah"),
});

function seeProgramme(programmeId: string, rest: string): Promise<never> {
  return seeAgain(deskAddress({ programmeId }), rest, "layout");
}
