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
    const length: Record<string, string> =
      body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
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

/** Cookies as a browser sends them. */
export function cookieHeader(jar: ReadonlyMap<string, string>): Record<string, string> {
  const line = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return line ? { cookie: line } : {};
}

export function closeConnections() {
  agent.destroy();
}
