import { cpSync, rmSync, writeFileSync } from "node:fs";
import { inRoot } from "@/bin/lib/kit.mjs";
import type { House } from "./house";
import { distOf, startSecondWeb } from "./second-web";

/** The same sources built once more, as far as a form can tell, and served beside today's: another folder, another build id. */
export async function startNextWeek(house: House) {
  const dist = distOf(house.portal.bundles);
  const copy = `${dist}-b`;
  const forget = () => rmSync(inRoot(copy), { recursive: true, force: true });
  forget();
  cpSync(inRoot(dist), inRoot(copy), { recursive: true });
  writeFileSync(inRoot(copy, "BUILD_ID"), `${dist.slice(-6)}-again`);
  const second = await startSecondWeb(house, { dist: copy }).catch((error) => {
    forget();
    throw error;
  });
  return { address: second.address, stop: () => second.stop().finally(forget) };
}
