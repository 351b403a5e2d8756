"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import {
  assignDuty,
  claimDuty,
  extendDuty,
  pauseDuty,
  releaseDuty,
  resumeDuty,
  sendDutyBack,
  takeOverDuty,
} from "./duty.commands";
import { AssignDuty, ExtendDuty, OnDuty, PauseDuty, SendBack, TakeOver } from "./duty.schema";

const gate = () => staffContext();

export const claimDutyAction = formAction({
  schema: OnDuty,
  gate,
  command: claimDuty,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=ambil"),
});

export const releaseDutyAction = formAction({
  schema: OnDuty,
  gate,
  command: releaseDuty,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=lepas"),
});

export const takeOverDutyAction = formAction({
  schema: TakeOver,
  gate,
  command: takeOverDuty,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=alih"),
});

export const assignDutyAction = formAction({
  schema: AssignDuty,
  gate,
  command: assignDuty,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=beri"),
});

export const extendDutyAction = formAction({
  schema: ExtendDuty,
  gate,
  command: extendDuty,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=panjang"),
});

export const pauseDutyAction = formAction({
  schema: PauseDuty,
  gate,
  command: pauseDuty,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=tunda"),
});

export const resumeDutyAction = formAction({
  schema: OnDuty,
  gate,
  command: resumeDuty,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=jalan"),
});

export const sendBackAction = formAction({
  schema: SendBack,
  gate,
  command: sendDutyBack,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=mundur"),
});
