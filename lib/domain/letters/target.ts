import type { WitaDate } from "@/lib/domain/working-time";
import type { LetterSubject } from "./fields";

/** The one thing that a letter is about; its `subject` is that of the letter's kind (fields.ts). */
export type LetterTarget =
  | { subject: "application"; applicationId: string }
  | { subject: "programme"; programmeId: string }
  | { subject: "participant"; programmeId: string; applicationId: string }
  /** `lineId`: the programme_line in which the speaker is written down. */
  | { subject: "speaker"; programmeId: string; lineId: string }
  | { subject: "day"; programmeId: string; date: WitaDate }
  /** `month`: 1 to 12. */
  | { subject: "report"; year: number; month: number }
  | { subject: "service"; slug: string };

type Columns = { programmeId: string | null; applicationId: string | null; about: string };

/** What the columns of a numbered letter say that it is about. */
export function targetOfColumns(subject: LetterSubject, { programmeId, applicationId, about }: Columns): LetterTarget {
  const programme = programmeId ?? "";
  switch (subject) {
    case "application":
      return { subject, applicationId: applicationId ?? "" };
    case "programme":
      return { subject, programmeId: programme };
    case "participant":
      return { subject, programmeId: programme, applicationId: applicationId ?? "" };
    case "speaker":
      return { subject, programmeId: programme, lineId: about };
    case "day":
      return { subject, programmeId: programme, date: about };
    case "report": {
      const [year = 0, month = 0] = about.split("-").map(Number);
      return { subject, year, month };
    }
    case "service":
      return { subject, slug: about };
  }
}

/** What stands in the columns of a numbered letter; `about` is what neither programme nor application says. */
export function targetColumns(target: LetterTarget): Columns {
  switch (target.subject) {
    case "application":
      return { programmeId: null, applicationId: target.applicationId, about: "" };
    case "programme":
      return { programmeId: target.programmeId, applicationId: null, about: "" };
    case "participant":
      return { programmeId: target.programmeId, applicationId: target.applicationId, about: "" };
    case "speaker":
      return { programmeId: target.programmeId, applicationId: null, about: target.lineId };
    case "day":
      return { programmeId: target.programmeId, applicationId: null, about: target.date };
    case "report":
      return {
        programmeId: null,
        applicationId: null,
        about: `${target.year}-${String(target.month).padStart(2, "0")}`,
      };
    case "service":
      return { programmeId: null, applicationId: null, about: target.slug };
  }
}
