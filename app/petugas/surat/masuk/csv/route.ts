import { AGENDA } from "@/lib/features/incoming-letters/take-agenda.command";
import { tableRoute } from "@/lib/platform/table-route";

export const GET = tableRoute("csv", AGENDA);
