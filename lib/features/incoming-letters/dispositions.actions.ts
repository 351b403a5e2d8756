"use server";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { endDisposition, giveDisposition, withdrawDisposition } from "./dispositions.commands";
import { EndDisposition, GiveDisposition, WithdrawDisposition } from "./dispositions.schema";

const gate = () => staffContext();
const see = (letterId: string, rest: string): Promise<never> => seeAgain(`/petugas/surat/masuk/${letterId}`, rest);

export const giveDispositionAction = formAction({
  schema: GiveDisposition,
  gate,
  command: giveDisposition,
  done: ({ letterId }) => see(letterId, "?kabar=disposisi"),
});

export const endDispositionAction = formAction({
  schema: EndDisposition,
  gate,
  command: endDisposition,
  done: ({ letterId }) => see(letterId, "?kabar=selesai"),
});

export const withdrawDispositionAction = formAction({
  schema: WithdrawDisposition,
  gate,
  command: withdrawDisposition,
  done: ({ letterId }) => see(letterId, "?kabar=ditarik"),
});
