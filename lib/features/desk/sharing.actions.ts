"use server";
import { revalidatePath } from "next/cache";
import { formatReference } from "@/lib/domain/reference-number";
import { formAction, sentenceOf } from "@/lib/platform/action";
import { staffContext } from "@/lib/platform/context";
import { assignMany } from "./sharing.commands";
import { AssignMany } from "./sharing.schema";

/** Stays on the page: what could not be given is named with the reason. */
export const assignManyAction = formAction({
  schema: AssignMany,
  gate: () => staffContext(),
  command: assignMany,
  done: ({ given, refusals }) => {
    revalidatePath("/petugas/tugas", "layout");
    const others = refusals.map(
      ({ run, refusal }) =>
        `${"reference" in run ? formatReference(run.reference) : "Kegiatan"}: ${sentenceOf(refusal)}`,
    );
    return { message: [`${given} tugas diberikan; petugasnya diberi tahu.`, ...others].join(" ") };
  },
});
