import type { Page } from "@playwright/test";
import type { ServiceSlug } from "@/lib/domain/services";

/** Counts what a hand does besides the data: Tab, arrows, Space, Enter. Letters and digits of an answer are the data. */
export function countedKeys(page: Page) {
  const count = { fields: 0, keys: 0 };
  const press = async (key: string) => {
    count.keys += 1;
    await page.keyboard.press(key);
  };
  return {
    count,
    press,
    /** On to the next field, with the data typed there. */
    async next(data = "") {
      await press("Tab");
      if (data === "") return;
      count.fields += 1;
      await page.keyboard.type(data);
    },
    /** On to the next choice, taken by Space or with so many arrows. */
    async choose(arrows = 0) {
      await press("Tab");
      count.fields += 1;
      if (arrows === 0) await press("Space");
      for (let step = 0; step < arrows; step += 1) await press("ArrowDown");
    },
  };
}

export type Keys = ReturnType<typeof countedKeys>;

/** A NIK of a day of her own: the last four digits tell one person from another. */
export const someNik = () => `520101${41 + 0}0790${String(1000 + Math.floor(Math.random() * 8999))}`;

/** How a practised clerk types the answers to a service's own questions. */
export const OWN_QUESTIONS: Record<ServiceSlug, (keys: Keys) => Promise<void>> = {
  async nib(keys) {
    await keys.next("Membuat keripik singkong di rumah");
    await keys.next();
    await keys.choose();
  },
  async lapak(keys) {
    for (const answer of ["Sate bulayak", "Pinggir jalan Gerung", "Taman Gerung", "16.00", "22.00"])
      await keys.next(answer);
  },
  async peralatan(keys) {
    for (const answer of ["Mesin parut", "1", "Listrik 500 watt", "2500000", "Parutan tangan terlalu lambat."])
      await keys.next(answer);
  },
  async promosi(keys) {
    await keys.next("Keripik pisang");
    await keys.next("200 bungkus sebulan");
    await keys.choose();
  },
  async pelatihan(keys) {
    for (const answer of ["Pemasaran daring", "Ingin menjual lewat media sosial."]) await keys.next(answer);
  },
};
