import http from "node:http";

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
export type Sent = {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: Buffer | string | undefined;
  timeout?: number;
};
export type Got = { status: number; headers: http.IncomingHttpHeaders; bytes: Buffer; text: string };

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/** One request as written, with nothing tidied: the path, the headers and the body are the caller's. */
export function send(address: string, path: string, { method = "GET", headers = {}, body, timeout }: Sent = {}) {
  const { hostname, port } = new URL(address);
  return new Promise<Got>((resolve, reject) => {
    const says = body !== undefined && !("transfer-encoding" in headers);
    const length: Record<string, string> = says ? { "content-length": String(Buffer.byteLength(body)) } : {};
    const request = http.request({
      agent,
      hostname,
      port,
      method,
      path,
      headers: { ...length, ...headers },
      insecureHTTPParser: false,
      timeout: timeout ?? 30_000,
    });
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString("utf8") });
      });
      response.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new Error(`No answer in time: ${method} ${path.slice(0, 120)}`)));
    request.on("error", reject);
    request.end(body);
  });
}

/** Node itself answers these before anybody can write a sentence. */
const CUT_BY_NODE = /ECONNRESET|socket hang up|Parse Error|EPIPE/;
const NEVER_SENT = /Invalid character|ERR_INVALID|ERR_UNESCAPED/;

/** The same for what is hardly HTTP: null where Node cut it off, or its client here refused to say it. */
export async function sendOddly(address: string, path: string, sent: Sent): Promise<Got | null> {
  try {
    return await send(address, path, sent);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (CUT_BY_NODE.test(`${code} ${message}`) || NEVER_SENT.test(`${code} ${message}`)) return null;
    throw error;
  }
}

/** Cookies as a browser sends them. */
export function cookieHeader(jar: ReadonlyMap<string, string>): Record<string, string> {
  const line = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return line ? { cookie: line } : {};
}

export function closeConnections() {
  agent.destroy();
}
