import "server-only";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { findSinkMail, listSinkMails } from "@/lib/platform/mail-sink/kept";
import { MailId } from "./demo.schema";

export type DemoMail = { id: string; at: Date; to: string; subject: string };
export type OpenedMail = DemoMail & { from: string; text: string };

const NEWEST = 300;

/** What the demo's own mail server took in, newest first; null where this is no demo. */
export async function listDemoMails(_ctx: Context): Promise<DemoMail[] | null> {
  if (!env().DEMO) return null;
  return (await listSinkMails({ limit: NEWEST })).map(headOf);
}

export async function findDemoMail(_ctx: Context, id: string): Promise<OpenedMail | null> {
  if (!env().DEMO || !MailId.safeParse(id).success) return null;
  const mail = await findSinkMail(id);
  return mail && { ...headOf(mail), from: mail.from, text: mail.text };
}

function headOf({ id, at, to, subject }: { id: string; at: string; to: string[]; subject: string }): DemoMail {
  return { id, at: new Date(at), to: to.join(", "), subject };
}
