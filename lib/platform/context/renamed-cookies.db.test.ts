import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { useDatabase } from "@/lib/testing";
import { beginDraft, makeJar, openCase, signIn } from "@/lib/testing/browser";
import { answersOf, asStaff, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { SESSION_COOKIE } from "../auth/session";
import { findCitizenContext } from "./citizen";
import { findDraftByCookie } from "./draft";
import { findStaffContext } from "./staff";
import { findUploader } from "./uploader";

const browser = vi.hoisted(() => ({ get: (_name: string): { value: string } | undefined => undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => browser.get(name) }),
  headers: () => {
    throw new Error("outside a request");
  },
}));
// React's `cache` lives as long as a render; without one every call asks anew.
vi.mock("react", async (original) => ({ ...(await original<object>()), cache: (work: unknown) => work }));

useDatabase({ each: true });
beforeEach(() => {
  browser.get = () => undefined;
});

test("a cookie proves what it was given for, under no other name and to no other gate", async () => {
  const jar = makeJar();
  const clock = makeClock();
  const { slug } = await givenService();
  const mine = await givenApplication(slug, clock);
  const other = await givenApplication(slug, clock, { answers: answersOf({ nik: "5201014107900002" }) });
  await openCase(jar, mine);
  await signIn(jar, (await asStaff(["pelaksana", "kadis", "admin"], clock)).actor.id);
  await beginDraft(jar, "nib");
  const own = [`lacak-${mine.reference}`, SESSION_COOKIE, "draf_nib"];
  const names = [...own, `lacak-${other.reference}`, "draf_pelatihan", "draf_lapak"];

  for (const given of own)
    for (const name of names) {
      browser.get = (asked) => (asked === name ? jar.get(given) : undefined);
      expect(await opened([mine.reference, other.reference]), `${given} as ${name}`).toEqual(
        name === given ? [given] : [],
      );
    }
  // Of each kind one that nobody was given.
  for (const name of names) {
    browser.get = (asked) => (asked === name ? { value: randomUUID() } : undefined);
    expect(await opened([mine.reference, other.reference]), `a made-up ${name}`).toEqual([]);
  }
});

/** The names of all that this browser may enter, at every gate that reads cookies. */
async function opened(references: string[]): Promise<string[]> {
  const doors: [string, unknown][] = [[SESSION_COOKIE, await findStaffContext()]];
  doors.push([SESSION_COOKIE, await findUploader({ duty: "1.pelaksana.verify" })]);
  for (const reference of references)
    doors.push(
      [`lacak-${reference}`, await findCitizenContext(reference)],
      [`lacak-${reference}`, await findUploader({ reference })],
    );
  for (const service of ["nib", "pelatihan", "lapak"])
    doors.push(
      [`draf_${service}`, await findDraftByCookie(service)],
      [`draf_${service}`, await findUploader({ service })],
    );
  return [...new Set(doors.filter(([, found]) => found !== null).map(([name]) => name))];
}
