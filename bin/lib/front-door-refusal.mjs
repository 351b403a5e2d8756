const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * A method that no page of any portal knows, an address that cannot be read, or more than one host (RFC 9112, 3.2: what
 * stands before us may have read the other one); null: come in.
 * @param {string} [method]
 * @param {string} [url]
 * @param {readonly string[]} [rawHeaders] names and values in turn, as Node gives them
 */
export function frontDoorRefusal(method = "", url = "/", rawHeaders = []) {
  const hosts = rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length > 1) return { status: 400, sentence: "Permintaan ini menyebut lebih dari satu alamat portal." };
  // "*", or another host in the request line: no browser asks so, and Next would fail or lead there.
  if (!url.startsWith("/")) return { status: 400, sentence: "Alamat ini tidak bisa kami baca." };
  if (!METHODS.has(method)) return { status: 405, sentence: "Cara meminta seperti ini tidak kami kenal." };
  // Pages with a broken %-sequence have words of their own in proxy.ts; these routes stand outside of it.
  if (/^\/(api|_next)\//.test(url) && !isReadable(url.split("?")[0] ?? "")) {
    return { status: 404, sentence: "Alamat ini tidak ada." };
  }
  return null;
}

/**
 * What Node answers by itself to something that is hardly HTTP, with words.
 * @param {{ code?: string }} [error]
 */
export function unreadableAnswer(error) {
  const [status, sentence] = UNREADABLE[error?.code ?? ""] ?? [
    "400 Bad Request",
    "Permintaan ini tidak bisa kami baca.",
  ];
  const headers = "content-type: text/plain; charset=utf-8\r\ncache-control: no-store\r\nconnection: close";
  return `HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${sentence}\n`;
}

/** @type {Record<string, [string, string]>} */
const UNREADABLE = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "Permintaan ini membawa terlalu banyak keterangan."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "Permintaan ini tidak selesai dikirim."],
};

/** @param {string} path */
function isReadable(path) {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}
