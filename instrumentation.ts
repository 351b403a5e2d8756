import type { Instrumentation } from "next";
import { noteRefusal, PAGE_ID_HEADER } from "./lib/platform/refuse-page";

/** A page that failed on the server says so to a browser without JavaScript, too. */
export const onRequestError: Instrumentation.onRequestError = (_error, request, context) => {
  if (context.routeType === "render") noteRefusal([request.headers[PAGE_ID_HEADER]].flat()[0], "trouble");
};
