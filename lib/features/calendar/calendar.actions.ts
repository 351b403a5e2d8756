"use server";
import { revalidatePath } from "next/cache";
import { formAction, seeAgain } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { addHoliday, addPeriod, editPeriod, removeHoliday, removePeriod, renameHoliday } from "./calendar.commands";
import { CALENDAR_WRITERS } from "./calendar.policy";
import {
  AddHoliday,
  AddPeriod,
  EditPeriod,
  PasteHolidays,
  RemoveHoliday,
  RemovePeriod,
  RenameHoliday,
} from "./calendar.schema";
import { pasteHolidays } from "./pasted-holidays.command";

const PAGE = "/petugas/pengaturan/kalender";
const gate = () => staffContext(...CALENDAR_WRITERS);
const done = ({ said }: { said: string }) => {
  revalidatePath(PAGE);
  return { message: said };
};

export const addHolidayAction = formAction({ schema: AddHoliday, gate, command: addHoliday, done });
export const pasteHolidaysAction = formAction({
  schema: PasteHolidays,
  gate,
  command: pasteHolidays,
  // What was only looked at stays in its field, with the list of its lines beneath.
  done: ({ said, saved }, { table }) =>
    saved === null ? { message: said, values: { table, seen: "ya" } } : done({ said }),
});
export const renameHolidayAction = formAction({ schema: RenameHoliday, gate, command: renameHoliday, done });
export const removeHolidayAction = formAction({
  schema: RemoveHoliday,
  gate,
  command: removeHoliday,
  done: (_, { date }) => seeAgain(PAGE, `?tahun=${date.slice(0, 4)}&kabar=libur-dihapus`),
});
export const addPeriodAction = formAction({ schema: AddPeriod, gate, command: addPeriod, done });
export const editPeriodAction = formAction({ schema: EditPeriod, gate, command: editPeriod, done });
export const removePeriodAction = formAction({
  schema: RemovePeriod,
  gate,
  command: removePeriod,
  done: () => seeAgain(PAGE, "?kabar=jam-dihapus"),
});

/** The form that asked is gone with what it removed, so the page itself tells. */
