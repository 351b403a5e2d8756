import { createRouteHandler } from "uploadthing/next";
import { env } from "@/lib/platform/env";
import { receiveReport } from "@/lib/platform/uploads/ingest";
import { callbackUrl, ingestUrl } from "@/lib/platform/uploads/token";
import { uploadRouter } from "./core";

type Handlers = ReturnType<typeof createRouteHandler>;
let made: Handlers | undefined;

/** Made at the first request: the settings are not known while the portal is built. */
export function uploadHandlers(): Handlers {
  made ??= createRouteHandler({
    router: uploadRouter,
    config: {
      token: env().UPLOADTHING_TOKEN,
      ingestUrl: ingestUrl(),
      callbackUrl: callbackUrl(),
      isDev: false,
      // Its log lines quote signed addresses and file names; core.ts logs what goes wrong.
      logLevel: "None",
      handleDaemonPromise: "await",
      fetch: ingestOnly,
    } as Parameters<typeof createRouteHandler>[0]["config"],
  });
  return made;
}

/**
 * The router's reports go to the ingest, which is this very portal: handed over without the
 * network (the public address need not be reachable from inside), and to no other address.
 */
const ingestOnly: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const base = `${ingestUrl()}/`;
  if (!request.url.startsWith(base)) return Response.json({ error: "refused" }, { status: 403 });
  return receiveReport(request, request.url.slice(base.length));
};
