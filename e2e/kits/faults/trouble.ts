import type { Town } from "./town";

/** Until the parts are whole again an answer of the mail server may have gone unnoted. */
export async function troubled(town: Town, kind: string, act: () => unknown): Promise<void> {
  const from = Date.now();
  await act();
  await town.house.untilWhole();
  town.witness.troubled(kind, from, Date.now() + 3_000);
}
