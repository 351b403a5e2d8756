import { expect, type Locator, type Page } from "@playwright/test";
import { findVillage } from "@/lib/domain/regions";
import { findService, type ServiceSlug } from "@/lib/domain/services";
import { typedService } from "@/lib/testing/services";
import { sendPhoto } from "./case";
import { type Hand, handed } from "./hands";

const VILLAGE = /^52\.01\.\d\d\.\d{4}$/;
type Photo = { name: string; mimeType: string; buffer: Buffer };

/** What each service insists on. */
export const MUST_BRING: Record<ServiceSlug, string[]> = {
  nib: ["ktp", "surat_usaha"],
  lapak: ["ktp", "surat_usaha", "foto_tempat"],
  peralatan: ["ktp", "surat_usaha", "foto_usaha"],
  promosi: ["ktp", "foto_produk"],
  pelatihan: ["ktp"],
};

type Walk = {
  /** Without, it is walked by plain posts. */
  javascript?: boolean;
  hand?: Hand;
  /** Looks at the page before each press that leaves it. */
  look?: () => Promise<void>;
};

/** The application form as a citizen meets it. */
export function applyForm(page: Page, slug: string, { javascript = true, hand = "mouse", look }: Walk = {}) {
  const address = `/layanan/${slug}/ajukan`;
  const next = page.getByRole("button", { name: "Simpan dan lanjut" });
  const { tick, fill, village, reach, ...own } = handed(page, hand);

  async function press(what: Locator) {
    await look?.();
    await own.press(what);
  }

  /** By typing its name, as the list is used with JavaScript. */
  async function choose(label: string, code: string) {
    const found = findVillage(code);
    if (!found) throw new Error(`No village ${code}`);
    await village(label, found);
  }

  async function answer(fields: Record<string, string>) {
    for (const [label, value] of Object.entries(fields)) {
      if (javascript && VILLAGE.test(value)) {
        await choose(label, value);
        continue;
      }
      await fill(page.getByLabel(label, { exact: true }), value);
    }
  }

  return {
    address,
    next,
    answer,
    press,
    open: (part?: string) => page.goto(part ? `${address}?bagian=${part}` : address),
    heading: (words: string) => expect(page.getByRole("heading", { level: 1 })).toHaveText(words),
    async problem(sentence: string) {
      await expect(page.getByRole("link", { name: sentence })).toBeVisible();
      await expect(page).toHaveTitle(/^Kesalahan: /);
    },
    /** What "tersimpan" says beside the button while typing. */
    saved: () => expect(page.locator("form").getByText(/^Tersimpan \d\d\.\d\d WITA$/)).toBeVisible(),

    /** The first page: as the KTP says. */
    async person(fields: Record<string, string> = {}) {
      const { NIK = "5201014107900001", ...rest } = fields;
      await answer({ NIK });
      // The birth date comes from the NIK: at once by the browser, or by the first answer of the server.
      if (!javascript) await press(next);
      await answer({ "Nama sesuai KTP": "Baiq Sari Ningsih", ...rest });
      await expect(page.getByLabel("Tahun", { exact: true })).toHaveValue("1990");
      await expect(page.getByLabel("Perempuan")).toBeChecked();
    },

    async contact(fields: Record<string, string> = {}) {
      await answer({
        "Nomor HP atau WhatsApp": "0812 3456 7890",
        "Desa atau kelurahan tempat tinggal": "52.01.01.2003",
        "Alamat rumah": "Dusun Timur, RT 02",
        ...fields,
      });
    },

    /** Both pages of the person; the second waits for its button. */
    async identity(fields: Record<string, string> = {}) {
      const own = Object.entries(fields);
      const isOfPerson = (label: string) => label === "NIK" || label === "Nama sesuai KTP";
      await this.person(Object.fromEntries(own.filter(([label]) => isOfPerson(label))));
      await press(next);
      await this.heading("Kontak dan alamat");
      await this.contact(Object.fromEntries(own.filter(([label]) => !isOfPerson(label))));
    },

    /** All four pages of the business; the last waits for its button. */
    async business(fields: Record<string, string> = {}) {
      const { NPWP, ...rest } = fields;
      await answer({
        "Nama usaha": "Keripik Sari",
        "Yang dibuat atau dijual": "Keripik singkong",
        "Tahun mulai usaha": "2021",
        ...rest,
      });
      await press(next);
      await this.heading("Tempat usaha");
      await tick(page.getByLabel("Sama dengan alamat rumah"));
      await press(next);
      await this.heading("Besarnya usaha");
      await answer({ "Modal sendiri": "15.000.000", "Penjualan setahun": "60000000", "Jumlah pekerja": "2" });
      await press(next);
      await this.heading("Nomor usaha");
      if (NPWP) await answer({ NPWP });
    },

    async nib() {
      await answer({ "Kegiatan usaha": "Membuat keripik singkong dan menjualnya di pasar Gerung" });
      await tick(page.getByLabel("Belum punya"));
    },

    /** The questions that only this service asks, each by its label, as the catalogue has them. */
    async service() {
      const typed = new Map(Object.entries(typedService(slug as ServiceSlug)));
      for (const question of findService(slug)?.questions ?? []) {
        const value = typed.get(question.key);
        if (value === undefined) continue;
        if ("choices" in question && !(question.kind === "choice" && question.shown === "list"))
          for (const { label } of question.choices.filter((choice) => [value].flat().includes(choice.value)))
            await tick(page.getByLabel(label, { exact: true }));
        else await answer({ [question.label]: String(value) });
      }
    },

    async give(requirement: string, photo: Photo) {
      const section = page.locator(`#syarat-${requirement}`);
      if (javascript) {
        await expect(section.getByText("Pilih foto atau PDF")).toBeVisible();
        // A phone has a second one, for its camera.
        await reach(section.locator(`#syarat-${requirement}-pilih`));
        await section.locator(`#syarat-${requirement}-pilih`).setInputFiles(photo);
        await sendPhoto(page, requirement, press);
      } else {
        await section.locator("input[type=file]").setInputFiles(photo);
        await press(section.getByRole("button", { name: /^Unggah/ }));
      }
      await expect(section.getByRole("link", { name: photo.name })).toBeVisible();
      // Listed by the page itself: what a person presses next does not move under the finger.
      await expect(section.getByRole("button", { name: `Hapus ${photo.name}` })).toBeVisible();
    },

    toCheck: () => press(page.getByRole("button", { name: "Lanjut periksa isian" })),
    confirmTruth: () => tick(page.getByLabel(/Isian dan berkas saya benar/)),
    send: page.getByRole("button", { name: "Kirim permohonan" }),

    async reference() {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Permohonan Anda sudah kami terima");
      const shown = page.getByText(/^\d\d[A-Z][A-Z2-9]-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
      return ((await shown.textContent()) ?? "").replaceAll("-", "");
    },
  };
}
