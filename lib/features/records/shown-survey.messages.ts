/** One point of the checklist as it was answered. */
export type SurveyAnswer = { point: string; ready: string; note: string };

/** What the checklist shows of each of these points: nothing yet, or its answer. Keys are of letters that a version can carry. */
export function shownSurvey(points: readonly string[], answers: readonly SurveyAnswer[]): Record<string, string> {
  return Object.fromEntries(
    points.map((point) => [keyOf(point), textOf(answers.find((answer) => answer.point === point))]),
  );
}

export function surveyLabels(points: readonly string[]): Record<string, string> {
  return Object.fromEntries(points.map((point) => [keyOf(point), point]));
}

/** As somebody else has written it down meanwhile. */
export function surveyWords(_key: string, text: string): string {
  const [ready, note] = text.split("\n");
  if (!ready) return "belum diperiksa";
  return `${ready === "ya" ? "siap" : "belum siap"}${note ? `: ${note}` : ""}`;
}

function textOf(answer: SurveyAnswer | undefined): string {
  return answer && answer.ready !== "" ? `${answer.ready}\n${answer.note}` : "";
}

function keyOf(point: string): string {
  return encodeURIComponent(point);
}
