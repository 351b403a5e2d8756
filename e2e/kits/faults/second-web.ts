import { freePort, stopGroup, waitUntil, webService } from "@/bin/lib/kit.mjs";
import type { House } from "./house";
import { isWhole } from "./house";

type Options = {
  /** Its clock is off by so many milliseconds. */
  clockOff?: number;
  /** Where its Next build lies, when not where the first one's does. */
  dist?: string;
  databaseUrl?: string;
  /** Do not wait until it serves. */
  impatient?: boolean;
};

/** Another web process beside the first, on the same database and files. */
export async function startSecondWeb(house: House, options: Options = {}) {
  const port = await freePort();
  const { env, folder, bundles } = house.portal;
  const web = webService({
    env: {
      ...env,
      PORT: String(port),
      PUBLIC_URL: house.address,
      NODE_OPTIONS: `--import ${preload(options.clockOff ?? 0)} --import ${house.watch}`,
      ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
    },
    dist: options.dist ?? distOf(bundles),
    host: "127.0.0.1",
    port,
    log: folder.log("web-2"),
  });
  const child = web.spawn();
  const address = `http://127.0.0.1:${port}`;
  const { pid = -1 } = child;
  house.others.add(pid);
  const stop = async () => {
    if (pid > 0) await stopGroup(pid, 5_000);
    house.others.delete(pid);
  };
  if (!options.impatient) {
    await waitUntil(() => isWhole(address), 60_000, 200).catch(async (error) => {
      await stop();
      throw error;
    });
  }
  return { address, stop };
}

export function distOf(bundles: string) {
  return `.next-${bundles.split("/").at(-1)}`;
}

/**
 * Runs before anything else in that process: moves its clock, and ends it when the kit is gone.
 * Next copies only what Date itself has, hence parse and UTC by name.
 */
export function preload(off: number, parentPid = process.pid): string {
  const code = `const Real=Date;
    globalThis.Date=class extends Real{constructor(...a){a.length?super(...a):super(Real.now()+(${off}))}static now(){return Real.now()+(${off})}static parse=Real.parse;static UTC=Real.UTC};
    const parent=${parentPid};setInterval(()=>{try{process.kill(parent,0)}catch{process.exit(1)}},1000).unref();`;
  return `data:text/javascript,${encodeURIComponent(code.replaceAll(/\s+/g, " "))}`;
}
