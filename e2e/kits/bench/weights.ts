import { chromium } from "playwright";

export type Weight = { path: string; title: string; total: number; script: number; document: number; requests: number };
export type Route = { path: string; title: string; cookies?: Record<string, string> };

const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";

/** What a browser that comes for the first time fetches for each page, as it went over the wire (gzip); the total with all heads. */
export async function weigh(program: string, address: string, routes: Route[]): Promise<Weight[]> {
  const browser = await chromium.launch({ executablePath: program, args: FLAGS.split(" ") });
  try {
    const weights: Weight[] = [];
    for (const { path, title, cookies = {} } of routes) {
      const context = await browser.newContext();
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: address })));
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      const heads = new Map<string, { type: string; bytes: number }>();
      const weight: Weight = { path, title, total: 0, script: 0, document: 0, requests: 0 };
      network.on("Network.responseReceived", ({ requestId, type, response }) =>
        heads.set(requestId, { type, bytes: response.encodedDataLength }),
      );
      network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        // What has arrived with the head of an answer is the head; the rest is the page, the script, the picture.
        const { type, bytes } = heads.get(requestId) ?? { type: "", bytes: 0 };
        const body = Math.max(0, encodedDataLength - bytes);
        weight.requests += 1;
        weight.total += encodedDataLength;
        if (type === "Script") weight.script += body;
        if (type === "Document") weight.document += body;
      });
      await network.send("Network.enable");
      const answer = await page.goto(new URL(path, address).href, { waitUntil: "networkidle" });
      const arrived = new URL(page.url());
      if (!answer?.ok() || arrived.pathname + arrived.search !== path)
        throw new Error(`${path} answered ${answer?.status()} at ${page.url()}`);
      weights.push(weight);
      await context.close();
    }
    return weights;
  } finally {
    await browser.close();
  }
}
