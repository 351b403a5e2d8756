"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { claimDuty, releaseDuty, sendDutyBack } from "./duty.commands";
import { OnDuty, SendBack } from "./duty.schema";

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

export const sendBackAction = formAction({
  schema: SendBack,
  gate,
  command: sendDutyBack,
  done: (_value, { run }) => seeAgain(deskAddress(run), "?kabar=mundur"),
});
