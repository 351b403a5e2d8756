/** One participant's marks, as the lists of a page show them. */
export type Marks = {
  applicationId: string;
  attendance: Record<string, boolean>;
  scoreBefore: number | null;
  scoreAfter: number | null;
};

/** Whose box is ticked on a day; nothing recorded yet and "was not there" look alike. */
export function shownAttendance(marks: readonly Marks[], day: string): Record<string, string> {
  return Object.fromEntries(
    marks.map(({ applicationId, attendance }) => [applicationId, attendance[day] === true ? "ya" : ""]),
  );
}

/** Both scores of everybody, by "<application>.before" and "<application>.after". */
export function shownScores(marks: readonly Marks[]): Record<string, number | null> {
  return Object.fromEntries(
    marks.flatMap(({ applicationId, scoreBefore, scoreAfter }) => [
      [`${applicationId}.before`, scoreBefore],
      [`${applicationId}.after`, scoreAfter],
    ]),
  );
}

/** What the form of one participant's outcome shows. */
export function shownOutcome({ outcome }: { outcome: string | null }): { outcome: string | null } {
  return { outcome };
}

export function attendanceWords(_field: string, text: string): string {
  return text ? "hadir" : "tidak hadir";
}
