"use server";
import { deskAddress } from "@/lib/domain/run-address";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { completeNibDuty, handOverNib } from "./nib.commands";
import { CompleteNibDuty, HandOverNib } from "./nib.schema";

const gate = () => staffContext();
const done = ({ reference }: { reference: string }) => seeAgain(deskAddress({ reference }), "?kabar=selesai");

export const completeNibDutyAction = formAction({ schema: CompleteNibDuty, gate, command: completeNibDuty, done });
export const handOverNibAction = formAction({ schema: HandOverNib, gate, command: handOverNib, done });
