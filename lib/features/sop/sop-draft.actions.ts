"use server";
import { SOP_APPROVERS, SOP_EDITORS } from "@/lib/domain/sop-draft";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { arrangeDraft, beginDraft, editDraft } from "./sop-draft.commands";
import { ArrangeDraft, BeginDraft, EditDraft, PressDraft } from "./sop-draft.schema";
import { pressDraft } from "./sop-draft-press.commands";

const writer = () => staffContext(...SOP_EDITORS);
const pageOf = (key: string) => `/petugas/sop/${key}/rancangan`;

export const beginDraftAction = formAction({
  schema: BeginDraft,
  gate: writer,
  command: beginDraft,
  done: ({ key }) => seeAgain(pageOf(key), "?kabar=mulai"),
});
export const editDraftAction = formAction({
  schema: EditDraft,
  gate: writer,
  command: editDraft,
  done: ({ key }, { part }) => seeAgain(pageOf(key), `?kabar=simpan#${part}`),
});
/** A row that came in is written at once. */
export const arrangeDraftAction = formAction({
  schema: ArrangeDraft,
  gate: writer,
  command: arrangeDraft,
  done: ({ key, added }) => seeAgain(pageOf(key), added ? `?bagian=${added}` : "?kabar=susun"),
});
export const pressDraftAction = formAction({
  schema: PressDraft,
  gate: () => staffContext(...SOP_EDITORS, ...SOP_APPROVERS),
  command: pressDraft,
  done: ({ key, press, version }) =>
    press === "approve"
      ? seeAgain(`/petugas/sop/${key}`, `?versi=${version}&kabar=terbit`)
      : seeAgain(pageOf(key), `?kabar=${press}`),
});
