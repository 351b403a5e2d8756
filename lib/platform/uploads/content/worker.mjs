import { parentPort, workerData } from "node:worker_threads";
import { decodeHeic } from "./worker-heic.mjs";
import { judge } from "./worker-pdf.mjs";

const { task, bytes, maxPixels } = workerData;

if (task === "pdf") {
  parentPort.postMessage({ refusal: await judge(bytes) });
} else {
  const answer = await decodeHeic(bytes, maxPixels);
  parentPort.postMessage(answer, answer.pixels ? [answer.pixels.buffer] : []);
}
