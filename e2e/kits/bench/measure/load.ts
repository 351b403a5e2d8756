import http from "node:http";

/** One request, and whether what came back is what a person would want to see. */
export type Shot = {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: Buffer;
  isGood: (status: number, location: string) => boolean;
};

export type Limit = { seconds: number } | { shots: number };
export type Shots = { done: number; seconds: number; latencies: number[]; bytes: number };

/** Sends shots over kept connections, `lanes` at a time, until the limit; anything unwanted ends the run. */
export async function drive(address: string, next: () => Shot, limit: Limit, lanes: number): Promise<Shots> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: lanes });
  const result: Shots = { done: 0, seconds: 0, latencies: [], bytes: 0 };
  const began = performance.now();
  let sent = 0;
  const goesOn = () => ("shots" in limit ? sent < limit.shots : performance.now() - began < limit.seconds * 1000);
  const lane = async () => {
    while (goesOn()) {
      sent += 1;
      const shot = next();
      const at = performance.now();
      const bytes = await fire(agent, address, shot);
      // Read after the wait: other lanes have added theirs meanwhile.
      result.bytes += bytes;
      result.latencies.push(performance.now() - at);
      result.done += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    agent.destroy();
  }
  result.seconds = (performance.now() - began) / 1000;
  return result;
}

/** Resolves with the length of the answer's body. */
function fire(agent: http.Agent, address: string, shot: Shot): Promise<number> {
  const { method, path, headers, body, isGood } = shot;
  return new Promise((resolve, reject) => {
    const length = body ? { "content-length": body.length } : {};
    const request = http.request(new URL(path, address), { agent, method, headers: { ...headers, ...length } });
    request.on("error", reject);
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode = 0, headers: got } = response;
        const answer = Buffer.concat(chunks);
        if (isGood(statusCode, got.location ?? "")) return resolve(answer.length);
        const words = `${statusCode} ${got.location ?? ""} ${answer.toString("utf8", 0, 300)}`;
        return reject(new Error(`${method} ${address}${path} answered ${words}`));
      });
    });
    request.end(body);
  });
}
