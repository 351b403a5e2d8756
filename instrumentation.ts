import type { Instrumentation } from "next";
import { noteBusy } from "./lib/platform/busy";
import { isBusy } from "./lib/platform/db/trouble";
import { sendNoScript } from "./lib/platform/no-script";
import { isPublicSide, noteRefusal, PAGE_ID_HEADER } from "./lib/platform/refuse-page";

/** A page that failed on the server says so to a browser without JavaScript, too; a database that is late is no fault of it. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  if (isBusy(error)) noteBusy();
  if (context.routeType !== "render") return;
  noteRefusal([request.headers[PAGE_ID_HEADER]].flat()[0], "trouble");
  if (isPublicSide(request.path)) sendNoScript();
};
