import { formatTime, witaDate } from "../working-time";
import { BETWEEN, type Stamp, stampOf } from "./stamp-path";

/** Who sees a picture of the office, in which duty (null: in none), and when. */
export type View = { name: string; task: string | null; at: Date };

/** "DILIHAT OLEH BAIQ RINA, TUGAS CATAT NIB, 29-11-2026 11.40 WITA" */
export function viewMarkText({ name, task, at }: View): string {
  const [year, month, day] = witaDate(at).split("-");
  const duty = task ? `tugas ${task}` : "tanpa tugas";
  return `Dilihat oleh ${name}, ${duty}, ${day}-${month}-${year} ${formatTime(at)}`.toUpperCase();
}

/** The mark of that look, as it is drawn over what is shown; what lies in the store stays as it is. */
export function viewMark(view: View): Stamp {
  return stampOf(viewMarkText(view), BETWEEN);
}
