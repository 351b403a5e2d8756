"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { deleteProgramme } from "./delete-programme.command";
import {
  actOnProgramme,
  createProgramme,
  editProgramme,
  openProgramme,
  rescheduleProgramme,
  setEntries,
} from "./programmes.commands";
import {
  CancelProgramme,
  CreateProgramme,
  EditProgramme,
  FinishProgramme,
  OnProgramme,
  RescheduleProgramme,
  SetEntries,
} from "./programmes.schema";

const gate = () => staffContext();

export const createProgrammeAction = formAction({
  schema: CreateProgramme,
  gate,
  command: createProgramme,
  done: ({ programmeId }) => seeProgramme(programmeId, "dibuat"),
});

export const editProgrammeAction = formAction({
  schema: EditProgramme,
  gate,
  command: editProgramme,
  done: ({ programmeId }) => seeProgramme(programmeId, "diubah"),
});

export const openProgrammeAction = formAction({
  schema: OnProgramme,
  gate,
  command: openProgramme,
  done: ({ programmeId }) => seeProgramme(programmeId, "dibuka"),
});

export const rescheduleProgrammeAction = formAction({
  schema: RescheduleProgramme,
  gate,
  command: rescheduleProgramme,
  done: ({ programmeId }) => seeProgramme(programmeId, "jadwal"),
});

export const setEntriesAction = formAction({
  schema: SetEntries,
  gate,
  command: setEntries,
  done: ({ programmeId }, { closed }) => seeProgramme(programmeId, closed === "ya" ? "tutup" : "terima"),
});

export const startProgrammeAction = formAction({
  schema: OnProgramme,
  gate,
  command: (ctx, { programmeId }) => actOnProgramme(ctx, { programmeId, command: { type: "start" } }),
  done: ({ programmeId }) => seeProgramme(programmeId, "mulai"),
});

export const finishProgrammeAction = formAction({
  schema: FinishProgramme,
  gate,
  command: (ctx, { programmeId, settles }) =>
    actOnProgramme(ctx, { programmeId, command: { type: "finish", settles } }),
  done: ({ programmeId }) => seeProgramme(programmeId, "tamat"),
});

export const cancelProgrammeAction = formAction({
  schema: CancelProgramme,
  gate,
  command: (ctx, { programmeId, reason }) => actOnProgramme(ctx, { programmeId, command: { type: "cancel", reason } }),
  done: ({ programmeId }) => seeProgramme(programmeId, "batal"),
});

/** Its page is gone with it. */
export const deleteProgrammeAction = formAction({
  schema: OnProgramme,
  gate,
  command: deleteProgramme,
  done: () => seeAgain("/petugas/kegiatan"),
});

function seeProgramme(programmeId: string, news: string): Promise<never> {
  return seeAgain(deskAddress({ programmeId }), `?kabar=${news}`);
}
