"use server";

import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { saveLetterOffice } from "./office.command";
import { SaveLetterOffice } from "./office.schema";
import { editTemplate, previewTemplate } from "./templates.commands";
import { EditTemplate } from "./templates.schema";

const PAGE = "/petugas/pengaturan/surat";
const gate = () => staffContext("admin");

export const editTemplateAction = formAction({
  schema: EditTemplate,
  gate,
  command: editTemplate,
  done: ({ saved, values, message }, { kind }) =>
    saved === null ? { values, ...(message && { message }) } : seeAgain(`${PAGE}/${kind}`, newsOf(saved)),
});

/** While somebody types: the answer is drawn beside the form, which stays as it is. */
export const previewTemplateAction = formAction({
  schema: EditTemplate,
  gate,
  command: previewTemplate,
  done: ({ values }) => ({ values }),
});

export const saveLetterOfficeAction = formAction({
  schema: SaveLetterOffice,
  gate,
  command: saveLetterOffice,
  done: ({ saved }) => seeAgain(PAGE, newsOf(saved)),
});

function newsOf(saved: number | "as_it_stood"): string {
  return saved === "as_it_stood" ? "?kabar=sama" : "?kabar=simpan";
}
