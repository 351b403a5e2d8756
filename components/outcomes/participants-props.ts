import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import type { WaitingPage } from "@/lib/features/gathering/gathering.queries";
import type { ParticipantItem, ParticipantsView } from "@/lib/features/outcomes/participants.queries";
import type { ParticipantsPage } from "@/lib/features/outcomes/participants.schema";

export type ParticipantsProps = {
  view: ProgrammeView;
  list: ParticipantsView;
  filter: ParticipantsPage;
  chosen: ParticipantItem | null;
  /** First in line, while a substitute may be named. */
  waiting: WaitingPage["items"];
  news: string;
  now: Date;
};

/** What each part of the page gets beside it. */
export type PartProps = ParticipantsProps & { today: string; days: string[]; base: string };
