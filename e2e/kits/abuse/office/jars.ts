import { PlainBrowser } from "@/e2e/plain-browser";
import type { Audience } from "../audience";
import { staffOf } from "./persons";
import { caseAt, draftOf, type Office, type Subject } from "./stages";

export type Jar = ReadonlyMap<string, string>;
export type Jars = (who: Audience, subject: Partial<Subject>) => Promise<Jar>;

/** The cookies that each audience brings; a citizen opens the case with its number and phone, as on the page. */
export async function openJars(office: Office): Promise<Jars> {
  const sent = await caseAt("submitted")(office, "other_applicant");
  const draft = await draftOf()(office, "visitor");
  office.neighbours.push(...[sent, draft].flatMap(({ nik = "", phone = "" }) => [nik, phone]));
  const strangers = await citizenJar(office.address, { ...draft, ...sent });
  const opened = new Map<string, Promise<Jar>>();
  return async (who, subject) => {
    const staff = staffOf(office.persons, who);
    if (staff) return staff.jar;
    if (who === "visitor") return new Map();
    if (who === "other_applicant") return strangers;
    const key = `${subject.reference ?? ""} ${subject.draftId ?? ""}`;
    const jar = opened.get(key) ?? citizenJar(office.address, subject);
    opened.set(key, jar);
    return jar;
  };
}

async function citizenJar(address: string, subject: Partial<Subject>): Promise<Jar> {
  const jar = new Map<string, string>();
  if (subject.resumeCode) jar.set(`draf_${subject.slug}`, subject.resumeCode);
  if (subject.reference && subject.phone) {
    const browser = new PlainBrowser(address, {}, jar);
    await browser.open(`/lacak/${subject.reference}`);
    const form = browser.page?.forms.find(({ fields }) => fields.some(({ name }) => name === "phone"));
    if (!form) throw new Error(`No way to open ${subject.reference}: ${browser.page?.text.slice(0, 300)}`);
    await browser.submit(form, { phone: subject.phone });
    if (![...jar.keys()].some((name) => name.includes(`lacak-${subject.reference}`)))
      throw new Error(`${subject.reference} did not open: ${browser.page?.text.slice(0, 300)}`);
  }
  return jar;
}
