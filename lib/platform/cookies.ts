import "server-only";
import { env } from "./env";

export function isHttps() {
  return env().PUBLIC_URL.startsWith("https://");
}

/** `__Host-` pins a cookie to this host; browsers drop it silently on plain http. */
export function cookieName(name: string) {
  return isHttps() ? `__Host-${name}` : name;
}
