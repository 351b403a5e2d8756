"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
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
  OnProgrammeDuty,
  RescheduleProgramme,
  SendBackProgramme,
  SetEntries,
} from "./programmes.schema";

const gate = () => staffContext();

export const createProgrammeAction = formAction({
  schema: CreateProgramme,
  gate,
  command: createProgramme,
  done: ({ programmeId }) => seeAgain(programmeId, "dibuat"),
});

export const editProgrammeAction = formAction({
  schema: EditProgramme,
  gate,
  command: editProgramme,
  done: ({ programmeId }) => seeAgain(programmeId, "diubah"),
});

export const openProgrammeAction = formAction({
  schema: OnProgramme,
  gate,
  command: openProgramme,
  done: ({ programmeId }) => seeAgain(programmeId, "dibuka"),
});

export const rescheduleProgrammeAction = formAction({
  schema: RescheduleProgramme,
  gate,
  command: rescheduleProgramme,
  done: ({ programmeId }) => seeAgain(programmeId, "jadwal"),
});

export const setEntriesAction = formAction({
  schema: SetEntries,
  gate,
  command: setEntries,
  done: ({ programmeId }, { closed }) => seeAgain(programmeId, closed === "ya" ? "tutup" : "terima"),
});

export const claimProgrammeDutyAction = formAction({
  schema: OnProgrammeDuty,
  gate,
  command: (ctx, { programmeId, duty }) => actOnProgramme(ctx, { programmeId, command: { type: "claim", duty } }),
  done: ({ programmeId }) => seeAgain(programmeId, "ambil"),
});

export const releaseProgrammeDutyAction = formAction({
  schema: OnProgrammeDuty,
  gate,
  command: (ctx, { programmeId, duty }) => actOnProgramme(ctx, { programmeId, command: { type: "release", duty } }),
  done: ({ programmeId }) => seeAgain(programmeId, "lepas"),
});

export const sendBackProgrammeAction = formAction({
  schema: SendBackProgramme,
  gate,
  command: (ctx, { programmeId, ...back }) =>
    actOnProgramme(ctx, { programmeId, command: { type: "send_back", ...back } }),
  done: ({ programmeId }) => seeAgain(programmeId, "mundur"),
});

export const startProgrammeAction = formAction({
  schema: OnProgramme,
  gate,
  command: (ctx, { programmeId }) => actOnProgramme(ctx, { programmeId, command: { type: "start" } }),
  done: ({ programmeId }) => seeAgain(programmeId, "mulai"),
});

export const finishProgrammeAction = formAction({
  schema: FinishProgramme,
  gate,
  command: (ctx, { programmeId, settles }) =>
    actOnProgramme(ctx, { programmeId, command: { type: "finish", settles } }),
  done: ({ programmeId }) => seeAgain(programmeId, "tamat"),
});

export const cancelProgrammeAction = formAction({
  schema: CancelProgramme,
  gate,
  command: (ctx, { programmeId, reason }) => actOnProgramme(ctx, { programmeId, command: { type: "cancel", reason } }),
  done: ({ programmeId }) => seeAgain(programmeId, "batal"),
});

function seeAgain(programmeId: string, news: string): never {
  revalidatePath(`/petugas/kegiatan/${programmeId}`);
  redirect(`/petugas/kegiatan/${programmeId}?kabar=${news}`);
}
