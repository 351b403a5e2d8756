import { CASES } from "@/lib/features/case-list/take-list.command";
import { tableRoute } from "@/lib/platform/table-route";

export const GET = tableRoute("csv", CASES);
