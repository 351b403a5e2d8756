import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { pageOf } from "../kept-answer";
import { tellNewsAt } from "../news";

/** After a write: the page as it is now, with its news. `rest` is what follows the address; "layout": its sub-pages are refreshed, too. */
export async function seeAgain(page: string, rest = "", kind?: "layout"): Promise<never> {
  revalidatePath(pageOf(page), kind);
  await tellNewsAt(`${page}${rest}`);
  redirect(`${page}${rest}`);
}
