"use server";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { beginOutage, endOutage } from "./oss.commands";
import { OSS_TELLERS } from "./oss.policy";
import { BeginOutage, EndOutage } from "./oss.schema";

const gate = () => staffContext(...OSS_TELLERS);
const pageOf = (reference?: string) => (reference ? `/petugas/permohonan/${reference}` : "/petugas/oss");

export const beginOutageAction = formAction({
  schema: BeginOutage,
  gate,
  command: beginOutage,
  done: (_, { reference }) => seeAgain(pageOf(reference), "?kabar=oss-terganggu"),
});
export const endOutageAction = formAction({
  schema: EndOutage,
  gate,
  command: endOutage,
  done: (_, { reference }) => seeAgain(pageOf(reference), "?kabar=oss-pulih"),
});
