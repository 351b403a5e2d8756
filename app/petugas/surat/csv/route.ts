import { REGISTER } from "@/lib/features/letters/take-register.command";
import { tableRoute } from "@/lib/platform/table-route";

export const GET = tableRoute("csv", REGISTER);
