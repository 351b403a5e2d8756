import "server-only";
import { isBusy } from "./db/trouble";
import { logger } from "./logger";
import { refused } from "./refusal";

/** A calendar as a file (RFC 5545), or what hinders it in words; null: there is none. `name` is the program's own word. */
export async function answerCalendar(name: string, work: () => Promise<string | null>): Promise<Response> {
  try {
    const calendar = await work();
    return calendar === null ? plain("not_found", 404) : file(name, calendar);
  } catch (error) {
    if (isBusy(error)) return plain("busy", 503, { "retry-after": "5" });
    logger.error({ err: error }, "calendar failed");
    return plain("unexpected", 500);
  }
}

function file(name: string, calendar: string) {
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.ics"`,
      "cache-control": "public, max-age=300",
      "x-content-type-options": "nosniff",
    },
  });
}

function plain(code: "not_found" | "busy" | "unexpected", status: number, headers: Record<string, string> = {}) {
  return new Response(refused(code).sentence, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
