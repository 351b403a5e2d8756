import { findProgrammeCalendar } from "@/lib/features/public-programmes/feed.queries";
import { answerCalendar } from "@/lib/platform/calendar-file";
import { publicContext } from "@/lib/platform/context";

type Props = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Props) {
  const { id } = await params;
  return answerCalendar("kegiatan", () => findProgrammeCalendar(publicContext(), id));
}
