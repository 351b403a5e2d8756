import { cpSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "@/bin/lib/kit.mjs";
import type { House } from "./house";
import { distOf, startSecondWeb } from "./second-web";

/** The same sources built once more, as far as a form can tell, and served beside today's: another folder, another build id. */
export async function startNextWeek(house: House) {
  const dist = distOf(house.portal.bundles);
  return servedFrom(copyOfBuild(inRoot(dist)), (copy) => startSecondWeb(house, { dist: path.basename(copy) }));
}

type Copy = { folder: string; forget: () => void };

/** The build again under an id of its own; what an earlier round left there is gone. */
export function copyOfBuild(build: string): Copy {
  const folder = `${build}-b`;
  const forget = () => rmSync(folder, { recursive: true, force: true });
  forget();
  cpSync(build, folder, { recursive: true });
  writeFileSync(path.join(folder, "BUILD_ID"), `${build.slice(-6)}-again`);
  return { folder, forget };
}

type Web = { address: string; stop: () => Promise<void> };

/** The copy lives as long as the web process that serves it, and no longer when that does not start. */
export async function servedFrom({ folder, forget }: Copy, start: (folder: string) => Promise<Web>): Promise<Web> {
  const web = await start(folder).catch((error) => {
    forget();
    throw error;
  });
  return { address: web.address, stop: () => web.stop().finally(forget) };
}
