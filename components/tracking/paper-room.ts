import { evenShare } from "@/lib/domain/text/shorten";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

/**
 * So many signs of free words go on the one sheet of A4 beside the card and the questions themselves: two columns of
 * 8.5 pt, written in capitals of a wide letter. What else stands on the sheet takes of it.
 */
const SHEET = 1_600;
/** Of each text at least its beginning is read. */
const LEAST = 24;

/** How many signs each free text of the applicant's card keeps on paper; on the screen all are whole. */
export function paperShare(view: OwnCase): number {
  const { reason, advice, outcomeNote, left, returned, requirements, answers, next } = view;
  const said = [
    reason,
    advice,
    outcomeNote,
    left?.reason,
    ...[...returned, ...requirements].map((item) => item.reason),
  ];
  const texts = [...said.map((text) => text ?? ""), ...answers.map(({ value }) => value)];
  const beside = [
    ...next.map(({ words }) => words.length + LINE),
    returned.length * LINE,
    requirements.length * LINE,
    view.line || view.wish ? 5 * LINE : 0,
    view.programme ? 7 * LINE + 2 * view.programme.title.length + 2 * (view.programme.place?.length ?? 0) : 0,
    view.mailSlip || view.mailLost ? 3 * LINE : 0,
    requirements.some(({ atOffice }) => atOffice) ? 4 * LINE : 0,
  ];
  return evenShare(
    texts,
    beside.reduce((room, taken) => room - taken, SHEET),
    LEAST,
  );
}

/** The receipt says besides what happens next. */
export function paperShareOfReceipt({ answers }: Pick<OwnCase, "answers">): number {
  return evenShare(
    answers.map(({ value }) => value),
    SHEET - 10 * LINE,
    LEAST,
  );
}

/** A line that a text begins and does not fill. */
const LINE = 45;
