"use server";
import { COUNTER_ROLES } from "@/lib/domain/counter";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { callNext, markNumber, takeNumber } from "./queue-numbers.commands";
import { CallNext, MarkNumber, TakeNumber } from "./queue-numbers.schema";

const PAGE = "/petugas/loket/antrean";
const gate = () => staffContext(...COUNTER_ROLES);
const done = ({ desk }: { desk: number }) => seeAgain(PAGE, `?loket=${desk}`);

export const takeNumberAction = formAction({
  schema: TakeNumber,
  gate,
  command: takeNumber,
  done: ({ number, desk }) => seeAgain(PAGE, `?loket=${desk}&nomor=${number}`),
});
export const callNextAction = formAction({ schema: CallNext, gate, command: callNext, done });
export const markNumberAction = formAction({ schema: MarkNumber, gate, command: markNumber, done });
