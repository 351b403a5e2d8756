import type { Locator, Page } from "@playwright/test";
import type { ServiceSlug } from "@/lib/domain/services";

/** Counts what a hand does besides the data: Tab, arrows, Space, Enter. Letters and digits of an answer are the data. */
export function countedKeys(page: Page) {
  const count = { fields: 0, keys: 0 };
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  async function press(key: string) {
    count.keys += 1;
    await page.keyboard.press(key);
  }
  async function reach(target: Locator) {
    for (let step = 0; step < MOST_TABS && !(await isFocused(target)); step += 1) await press("Tab");
    if (!(await isFocused(target))) throw new Error(`Tab does not reach ${target}`);
  }
  return {
    count,
    press,
    reach,
    /** On to this field, with the data typed there. */
    async type(label: string, data: string) {
      const words = new RegExp(`^${label}( \\(boleh dikosongkan\\))?$`);
      await reach(page.getByRole("textbox", { name: words }).or(page.getByRole("combobox", { name: words })));
      count.fields += 1;
      await page.keyboard.type(data);
    },
    async tick(label: string) {
      await reach(page.getByLabel(label, { exact: true }));
      count.fields += 1;
      await press("Space");
    },
  };
}

/** From one field that is filled in to the next; birth date and sex come from the NIK and are passed over. */
const MOST_TABS = 8;

type Keys = ReturnType<typeof countedKeys>;

/** A NIK of her own: the last four digits tell one person from another. */
export const someNik = () => `5201014107${90}${String(1000 + Math.floor(Math.random() * 8999))}`;

/** How a practised clerk types the answers to a service's own questions. */
export const OWN_QUESTIONS: Record<ServiceSlug, (keys: Keys) => Promise<void>> = {
  async nib(keys) {
    await keys.type("NPWP", "123456782912000");
    await keys.type("Kegiatan usaha", "Membuat keripik singkong di rumah");
    await keys.tick("Belum punya");
  },
  async lapak(keys) {
    await keys.type("Barang dagangan", "Sate bulayak");
    await keys.type("Tempat berjualan sekarang", "Pinggir jalan Gerung");
    await keys.type("Tempat lapak yang diinginkan", "Taman Gerung");
    await keys.type("Jam mulai berjualan", "16.00");
    await keys.type("Jam selesai berjualan", "22.00");
  },
  async peralatan(keys) {
    await keys.type("Alat yang diperlukan", "Mesin parut");
    await keys.type("Jumlah alat", "1");
    await keys.type("Spesifikasi", "Listrik 500 watt");
    await keys.type("Perkiraan harga satu alat", "2500000");
    await keys.type("Alasan", "Parutan tangan terlalu lambat.");
  },
  async promosi(keys) {
    await keys.type("Produk yang ditampilkan", "Keripik pisang");
    await keys.type("Kemampuan produksi", "200 bungkus sebulan");
    await keys.tick("PIRT");
  },
  async pelatihan(keys) {
    await keys.type("Topik atau kelas", "Pemasaran daring");
    await keys.type("Tujuan", "Ingin menjual lewat media sosial.");
  },
};
