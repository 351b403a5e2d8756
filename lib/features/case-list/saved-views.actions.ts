"use server";
import { LIST_READERS } from "@/lib/domain/case-readers";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { removeView, saveView } from "./saved-views.commands";
import { RemoveView, SaveView } from "./saved-views.schema";

const PAGE = "/petugas/permohonan";
const gate = () => staffContext(...LIST_READERS);

export const saveViewAction = formAction({
  schema: SaveView,
  gate,
  command: saveView,
  done: ({ query }) => seeAgain(PAGE, `?${query}&kabar=disimpan`),
});

export const removeViewAction = formAction({
  schema: RemoveView,
  gate,
  command: removeView,
  done: () => seeAgain(PAGE, "?kabar=dihapus"),
});
