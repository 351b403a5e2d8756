import { createRouteHandler } from "uploadthing/next";
import { env } from "@/lib/platform/env";
import { INGEST_PATH, ingestUrl } from "@/lib/platform/uploads/token";
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
      callbackUrl: `${env().PUBLIC_URL}/api/uploadthing`,
      isDev: false,
      logLevel: "Warning",
      handleDaemonPromise: "await",
      fetch: ingestOnly,
    } as Parameters<typeof createRouteHandler>[0]["config"],
  });
  return made;
}

/**
 * The router reports to the ingest, which is this very portal and knows both things from
 * its own rows; nothing may leave for any other address.
 */
const ingestOnly: typeof fetch = async (input) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  const told = [`${INGEST_PATH}/route-metadata`, `${INGEST_PATH}/callback-result`].some((path) =>
    url.pathname.endsWith(path),
  );
  return told ? Response.json({ ok: true }) : Response.json({ error: "refused" }, { status: 403 });
};
