"use server";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { askBundle } from "./bundles.commands";
import { leaveVoided } from "./leave-voided.command";
import { confirmSigned, numberAll, numberPaper, setExternalNumber, voidLetter } from "./letters.commands";
import {
  AskBundle,
  ConfirmSigned,
  LeaveVoided,
  NumberAll,
  NumberPaper,
  SetExternalNumber,
  SignElectronically,
  VoidLetter,
} from "./letters.schema";
import { signElectronically } from "./sign-electronically.command";

const gate = () => staffContext();
const see = (letterId: string, rest: string): Promise<never> => seeAgain(`/petugas/surat/${letterId}`, rest);

export const numberPaperAction = formAction({
  schema: NumberPaper,
  gate,
  command: numberPaper,
  done: ({ letterId }) => see(letterId, "?kabar=nomor"),
});

export const numberAllAction = formAction({
  schema: NumberAll,
  gate,
  command: numberAll,
  done: ({ programmeId }) => seeAgain(`/petugas/kegiatan/${programmeId}/surat`, "?kabar=nomor"),
});

export const askBundleAction = formAction({
  schema: AskBundle,
  gate,
  command: askBundle,
  done: ({ programmeId }) => seeAgain(`/petugas/kegiatan/${programmeId}/surat`, "?kabar=kumpulan#berkas-gabungan"),
});

export const voidLetterAction = formAction({
  schema: VoidLetter,
  gate,
  command: voidLetter,
  done: ({ letterId }) => see(letterId, "?kabar=batal"),
});

export const leaveVoidedAction = formAction({
  schema: LeaveVoided,
  gate,
  command: leaveVoided,
  done: ({ letterId }) => see(letterId, "?kabar=tanpa-pengganti"),
});

export const setExternalNumberAction = formAction({
  schema: SetExternalNumber,
  gate,
  command: setExternalNumber,
  done: ({ letterId }) => see(letterId, "?kabar=eksternal"),
});

export const confirmSignedAction = formAction({
  schema: ConfirmSigned,
  gate,
  command: confirmSigned,
  done: ({ letterId }) => see(letterId, "?kabar=tanda-tangan"),
});

export const signElectronicallyAction = formAction({
  schema: SignElectronically,
  gate,
  command: signElectronically,
  done: ({ letterId }) => see(letterId, "?kabar=tanda-tangan"),
});
