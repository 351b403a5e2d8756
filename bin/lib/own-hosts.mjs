import { localAddress } from "./settings.mjs";

/**
 * The hosts under which browsers know the portal: PUBLIC_URL, else where it listens. Read at each start, not at the build.
 * @param {Record<string, string | undefined>} settings
 */
export function ownHosts({ PUBLIC_URL, HOST, PORT } = process.env) {
  const address =
    PUBLIC_URL && URL.canParse(PUBLIC_URL)
      ? PUBLIC_URL
      : localAddress({ host: HOST || "127.0.0.1", port: PORT || 3000 });
  return [new URL(address).host];
}
