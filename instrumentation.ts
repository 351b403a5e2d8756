import type { Instrumentation } from "next";

/** A page that failed on the server says so to a browser without JavaScript, too. */
export const onRequestError: Instrumentation.onRequestError = async (_error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs" || context.routeType !== "render") return;
  const { noteRefusal, PAGE_ID_HEADER } = await import("./lib/platform/refuse-page");
  noteRefusal([request.headers[PAGE_ID_HEADER] ?? null].flat()[0], "trouble");
};
