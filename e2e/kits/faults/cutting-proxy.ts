import http, { type ClientRequest, type IncomingMessage } from "node:http";
import type { Random } from "./random";

/** Shares of what is lost: answers of writes that were done, and uploads half-way. */
type Losses = { answers: number; uploads: number };

/** A line to the portal that breaks off: the portal has done its work and the browser never hears of it, or half a file arrives. */
export async function openCuttingProxy(target: string, random: Random) {
  let losses: Losses = { answers: 0, uploads: 0 };
  let cuts = 0;
  const server = http.createServer((request, response) => {
    const forward = http.request(
      new URL(request.url ?? "/", target),
      { method: request.method, headers: request.headers },
      (answer) => {
        if (["POST", "PUT"].includes(request.method ?? "") && random.chance(losses.answers)) {
          cuts += 1;
          // Read to its end, so that whatever the portal does after its first byte is done as well.
          answer.on("end", () => request.socket.destroy()).on("error", () => request.socket.destroy());
          answer.resume();
          return;
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    forward.on("error", () => request.socket.destroy());
    if (request.method === "PUT" && random.chance(losses.uploads)) {
      cuts += 1;
      stopHalfway(request, forward, () => request.socket.destroy());
    }
    request.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    breakOff: (share: Losses) => {
      losses = share;
    },
    cuts: () => cuts,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type CuttingProxy = Awaited<ReturnType<typeof openCuttingProxy>>;

function stopHalfway(request: IncomingMessage, forward: ClientRequest, cut: () => void) {
  const half = Number(request.headers["content-length"] ?? 0) / 2;
  let seen = 0;
  request.on("data", (chunk: Buffer) => {
    const before = seen;
    seen += chunk.length;
    if (seen <= half || before > half) return;
    request.unpipe(forward);
    // What has passed is given the time to arrive.
    setTimeout(() => {
      forward.destroy();
      cut();
    }, 50);
  });
}
