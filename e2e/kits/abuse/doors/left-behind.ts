import { send } from "../http";
import type { Tally } from "../tally";

const MARK = "jahat.example";

/** What somebody might leave for the next who asks, where answers are kept for a while. */
const POISONS: { how: string; query?: string; headers: Record<string, string> }[] = [
  { how: "a foreign host", headers: { host: MARK } },
  { how: "a forwarded host", headers: { "x-forwarded-host": MARK, "x-forwarded-proto": "https" } },
  {
    how: "another path",
    headers: { "x-original-url": `/${MARK}`, "x-portal-path": `//${MARK}`, "x-invoke-path": `/${MARK}` },
  },
  { how: "another language", headers: { "accept-language": MARK } },
  { how: "a nonce of one's own", headers: { "x-nonce": MARK, "content-security-policy": `script-src ${MARK}` } },
  { how: "a cookie", headers: { cookie: `draf_nib=${MARK}; lacak-x=${MARK}` } },
  { how: "words in the address", query: `?cari=${MARK}&pesan=${MARK}`, headers: {} },
  {
    how: "a part of the page alone",
    headers: { rsc: "1", "next-router-state-tree": encodeURIComponent(`["${MARK}"]`) },
  },
  { how: "the head alone", headers: { "x-head-alone": "1" } },
  { how: "a part of the bytes", headers: { range: "bytes=0-9" } },
  { how: "an encoding that nobody reads", headers: { "accept-encoding": "br;q=1, gzip;q=1" } },
];

/** Nobody is given what another has asked for: after each odd request the next, who asks plainly, gets the plain page. */
export async function runLeftBehind(address: string, paths: string[], tally: Tally): Promise<number> {
  let sent = 0;
  for (const path of paths) {
    const nonces = new Set<string>();
    for (const { how, query = "", headers } of POISONS) {
      await send(address, `${path}${query}`, { method: how === "the head alone" ? "HEAD" : "GET", headers });
      const got = await send(address, path);
      const plain = got.status === 200 && !got.headers["content-encoding"] && got.bytes.length > 200;
      const marked = got.text.includes(MARK) || JSON.stringify(got.headers).includes(MARK);
      tally.check(
        plain && !marked,
        () => `${path} after ${how}: status ${got.status}, ${marked ? "marked" : "not plain"}`,
      );
      const nonce = /'nonce-([^']+)'/.exec(String(got.headers["content-security-policy"]))?.[1];
      if (nonce) tally.check(!nonces.has(nonce), `${path} after ${how}: two readers got one nonce`);
      if (nonce) nonces.add(nonce);
      sent += 2;
    }
  }
  return sent;
}
