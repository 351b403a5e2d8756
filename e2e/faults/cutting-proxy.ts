import http from "node:http";
import type { Random } from "./random";

/** A line to the portal that can lose answers: the portal has done its work, the browser never hears of it. */
export async function openCuttingProxy(target: string, random: Random) {
  let share = 0;
  let cuts = 0;
  const server = http.createServer((request, response) => {
    const forward = http.request(
      new URL(request.url ?? "/", target),
      { method: request.method, headers: request.headers },
      (answer) => {
        if (request.method === "POST" && random.chance(share)) {
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
    request.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    loseAnswers: (of: number) => {
      share = of;
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
