import "server-only";
import { outcomeWords } from "@/lib/domain/programmes";
import type { Tx } from "@/lib/platform/db";
import { staleEdit } from "@/lib/platform/edit-version";
import type { RecordAttendance, RecordOutcome, RecordScores } from "./outcomes.schema";
import { attendanceWords, type Marks, shownAttendance, shownOutcome, shownScores } from "./shown-marks.messages";

type Named = Marks & { name: string };

/** Two officers with one day's list open: the later one hears whose mark is another by now; their own ticks stay. */
export async function staleAttendance(tx: Tx, input: RecordAttendance) {
  const { version, day, applicationId, present } = input;
  if (version === undefined) return null;
  const marks = await listMarks(tx, input);
  const wanted = Object.fromEntries(applicationId.map((id) => [id, present.includes(id) ? "ya" : ""]));
  const labels = Object.fromEntries(marks.map(({ applicationId: id, name }) => [id, name]));
  const now = shownAttendance(marks, day);
  const stale = staleEdit<string>({ version, now, wanted, labels, say: attendanceWords });
  if (!stale) return null;
  const { version: next = "", ...ticks } = stale.values;
  return { ...stale, values: { version: next, present: applicationId.filter((id) => ticks[id] === "ya") } };
}

/** The same for the points; an empty field leaves what is there, so it is never in the way. */
export async function staleScores(tx: Tx, input: RecordScores) {
  const { version, applicationId } = input;
  if (version === undefined) return null;
  const marks = await listMarks(tx, input);
  const now = shownScores(marks);
  const typed = applicationId.flatMap((id, at) => [
    [`${id}.before`, input.before[at] ?? now[`${id}.before`] ?? null],
    [`${id}.after`, input.after[at] ?? now[`${id}.after`] ?? null],
  ]);
  const labels = Object.fromEntries(
    marks.flatMap(({ applicationId: id, name }) => [
      [`${id}.before`, `${name} sebelum`],
      [`${id}.after`, `${name} sesudah`],
    ]),
  );
  const stale = staleEdit<string>({ version, now, wanted: Object.fromEntries(typed), labels });
  if (!stale) return null;
  const { version: next = "", ...points } = stale.values;
  const column = (part: "before" | "after") => applicationId.map((id) => points[`${id}.${part}`] ?? "");
  return { ...stale, values: { version: next, before: column("before"), after: column("after") } };
}

/** The form of one participant's outcome: another was recorded since it was opened. */
export async function staleOutcome(tx: Tx, { version, programmeId, applicationId, outcome }: RecordOutcome) {
  if (version === undefined) return null;
  const seat = await tx.seat.findFirst({
    where: { programmeId, applicationId, releasedAt: null },
    select: { application: { select: { outcome: true } } },
  });
  if (!seat) return null;
  const edit = { now: shownOutcome(seat.application), wanted: { outcome }, labels: { outcome: "hasil" } };
  const say = (_field: string, text: string) => (text ? outcomeWords(text).toLowerCase() : "belum dicatat");
  return staleEdit({ version, ...edit, say });
}

/** Of those on the page who sit there now. */
async function listMarks(tx: Tx, { programmeId, applicationId }: { programmeId: string; applicationId: string[] }) {
  const seats = await tx.seat.findMany({
    where: { programmeId, releasedAt: null, applicationId: { in: applicationId } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      applicationId: true,
      attendance: true,
      scoreBefore: true,
      scoreAfter: true,
      application: { select: { applicantName: true } },
    },
  });
  return seats.map(
    ({ application, attendance, ...seat }): Named => ({
      ...seat,
      attendance: attendance as Record<string, boolean>,
      name: application.applicantName,
    }),
  );
}
