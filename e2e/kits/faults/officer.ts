import { PlainBrowser, type PlainPage, type PlainValue } from "@/e2e/plain-browser";
import type { PlainForm } from "@/e2e/plain-html";
import type { Role } from "@/lib/domain/roles";
import { hashPassword } from "@/lib/platform/auth/password";
import { db } from "@/lib/platform/db";
import type { House } from "./house";
import { paper } from "./paper";
import { patiently, Wrong } from "./patience";
import type { Random } from "./random";
import type { Witness } from "./witness";

const PASSWORD = "kuda hitam di pantai senggigi";

/** What an officer presses, in this order of preference. */
const BUTTONS = [
  /^Terima /,
  "Tangani tugas ini",
  "Berkas lengkap dan benar",
  "Catat selesai atas nama pemohon",
  /^Unggah Berkas NIB/,
  /^Simpan NIB dan teruskan ke /,
  "Tandai selesai dikerjakan",
  "Telaah selesai, setuju",
  "Paraf",
  "Setujui",
] as const;

/** What an officer needs of the town. */
type Surroundings = { house: House; witness: Witness; random: Random; doors: string[] };

export class Officer {
  private constructor(
    readonly id: string,
    readonly role: Role,
    private readonly email: string,
    readonly browser: PlainBrowser,
  ) {}

  static async hire(town: Pick<Surroundings, "house" | "witness">, role: Role, name: string): Promise<Officer> {
    const email = `${name}@contoh.test`;
    const grants = { create: [{ role, validFrom: new Date("2020-01-01") }] };
    const passwordHash = await hashPassword(PASSWORD);
    const { id } = await db().staff.create({ data: { email, name, passwordHash, grants }, select: { id: true } });
    const officer = new Officer(
      id,
      role,
      email,
      new PlainBrowser(town.house.address, { timeout: 20_000, onPage: town.witness.watch }),
    );
    await officer.signIn(town.witness);
    return officer;
  }

  async signIn(witness: Witness): Promise<void> {
    await patiently(witness, `Sign-in of ${this.email}`, async () => {
      await this.browser.open("/petugas/masuk");
      const form = this.browser.findForm("Masuk");
      const page = form
        ? await this.browser.submit(form, { email: this.email, password: PASSWORD })
        : await this.browser.open("/petugas/tugas");
      return page.url.pathname === "/petugas/tugas" || undefined;
    });
  }

  see(town: Surroundings, reference: string): Promise<PlainPage> {
    return this.visit(this.browser, town, `/petugas/permohonan/${reference}`);
  }

  /** Another tab at this page, waited for: who presses nothing because the portal is away proves nothing. */
  async tabAt(town: Surroundings, address: string): Promise<PlainBrowser> {
    const tab = this.browser.tab();
    await patiently(town.witness, `Seeing ${address}`, async () => {
      tab.address = town.random.pick(town.doors);
      return (await this.visit(tab, town, address)).status === 200 || undefined;
    });
    return tab;
  }

  private async visit(browser: PlainBrowser, town: Surroundings, address: string): Promise<PlainPage> {
    const page = await browser.open(address);
    if (page.url.pathname !== "/petugas/masuk") return page;
    await this.signIn(town.witness);
    return browser.open(address);
  }

  /** The next thing to press on the page in front of them. */
  next(): { form: PlainForm; button: string; values: Record<string, PlainValue> } | null {
    for (const wanted of BUTTONS) {
      const form = this.browser.findForm(wanted);
      const text = form?.buttons.map((button) => button.text).find((candidate) => matches(candidate, wanted));
      if (!form || !text) continue;
      // The file of the NIB is there already.
      if (text.startsWith("Unggah Berkas NIB") && this.browser.page?.html.includes("nib-terbit.pdf")) continue;
      return { form, button: text, values: this.valuesFor(form) };
    }
    return null;
  }

  /** One look at the case and one press. What was in the way is the answer; null: done, or nothing to do. */
  async step(town: Surroundings, reference: string): Promise<string | null> {
    this.browser.address = town.random.pick(town.doors);
    await this.see(town, reference);
    const todo = this.next();
    if (!todo) return null;
    town.witness.tally.presses += 1;
    const page = await this.browser.submit(todo.form, todo.values, todo.button);
    if (page.url.searchParams.has("kabar")) town.witness.tally.taken += 1;
    if (page.status === 403 || page.status === 404) throw new Wrong(`${todo.button} led to ${page.status}`);
    return page.url.searchParams.has("kabar") ? null : page.text.slice(0, 200);
  }

  private valuesFor(form: PlainForm): Record<string, PlainValue> {
    const has = (name: string) => form.fields.some((field) => field.name === name);
    if (has("file")) return { file: new File([new Uint8Array(paper("NIB"))], "nib-terbit.pdf") };
    if (!has("nib")) return {};
    const digits = String(Math.floor(Math.random() * 1e11)).padStart(11, "0");
    const today = new Date(Date.now() - 5 * 3_600_000).toISOString().slice(0, 10);
    return { nib: `91${digits}`, issuedOn: today };
  }
}

function matches(text: string, wanted: string | RegExp) {
  return typeof wanted === "string" ? text === wanted : wanted.test(text);
}
