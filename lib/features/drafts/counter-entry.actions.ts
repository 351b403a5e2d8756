"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { COUNTER_ROLES } from "@/lib/domain/counter";
import { formAction, isPlainPost } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { beginEntry, endEntry } from "./counter-entry.commands";
import { BeginEntry, EndEntry, SaveEntry, SendEntry } from "./counter-entry.schema";
import { answerEntry } from "./judge-entry.schema";
import { saveEntry } from "./save-entry.command";
import { sendEntry } from "./send-entry.command";

const DESK = "/petugas/loket";
const gate = () => staffContext(...COUNTER_ROLES);

export const beginEntryAction = formAction({
  schema: BeginEntry,
  gate,
  command: beginEntry,
  done: ({ entry }) => redirect(`${DESK}/${entry}`),
});

export const saveEntryAction = formAction({
  schema: SaveEntry,
  gate,
  command: saveEntry,
  done: async (saved) => {
    const { entry, next, revision } = saved;
    // The page that stays keeps what is typed in it; drawn anew it would forget what is missing.
    if (next !== "stay") revalidatePath(`${DESK}/${entry}`, "layout");
    if (next === "papers") redirect(`${DESK}/${entry}/berkas`);
    if (next === "looked") redirect(`${DESK}/${entry}?tercatat=${revision}#tercatat`);
    // Everything is kept already, so the page can say what is missing at an address of its own.
    if (await isPlainPost()) redirect(`${DESK}/${entry}?periksa`);
    return answerEntry(saved);
  },
});

export const sendEntryAction = formAction({
  schema: SendEntry,
  gate,
  command: sendEntry,
  done: ({ entry }) => {
    revalidatePath(`${DESK}/${entry}`, "layout");
    redirect(`${DESK}/${entry}/selesai`);
  },
});

export const endEntryAction = formAction({
  schema: EndEntry,
  gate,
  command: endEntry,
  // With a script the form leads on by itself, to a new document: the router keeps pages for its Back button.
  done: async () => {
    if (await isPlainPost()) redirect(DESK);
  },
});
