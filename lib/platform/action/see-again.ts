import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

/** After a write: the page as it is now, with its news. `rest` is what follows the address; "layout": its sub-pages are refreshed, too. */
export function seeAgain(page: string, rest = "", kind?: "layout"): never {
  revalidatePath(page, kind);
  redirect(`${page}${rest}`);
}
