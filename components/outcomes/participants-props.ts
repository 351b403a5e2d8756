import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import type { LinePage } from "@/lib/features/gathering/gathering.queries";
import type { ParticipantItem, ParticipantsSeen } from "@/lib/features/outcomes/participants.queries";
import type { ParticipantsPage } from "@/lib/features/outcomes/participants.schema";

export type ParticipantsProps = {
  seen: ProgrammeView;
  list: ParticipantsSeen;
  asked: ParticipantsPage;
  chosen: ParticipantItem | null;
  /** First in line, while a substitute may be named. */
  waiting: LinePage["items"];
  news: string;
  now: Date;
};

/** What each part of the page gets beside it. */
export type PartProps = ParticipantsProps & { today: string; days: string[]; base: string };
