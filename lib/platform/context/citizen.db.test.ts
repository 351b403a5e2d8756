import { beforeEach, describe, expect, it, vi } from "vitest";
import { useDatabase } from "@/lib/testing";
import { answersOf, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { hashToken } from "../crypto";
import { db } from "../db";
import {
  closeCitizenSession,
  findCitizenContext,
  findCitizenContextOf,
  openCitizenSession,
  publicContext,
} from "./index";

// Next gives cookies only inside a request; the database is the real one.
const jar = vi.hoisted(() => new Map<string, { value: string; httpOnly?: boolean; sameSite?: string }>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => jar.set(name, { value, ...options }),
  }),
  headers: async () => {
    throw new Error("outside a request");
  },
}));

describe("the citizen's session", () => {
  useDatabase({ each: true });
  beforeEach(() => jar.clear());

  async function twoCases() {
    const { slug } = await givenService();
    const clock = makeClock();
    const first = await givenApplication(slug, clock);
    const second = await givenApplication(slug, clock, { answers: answersOf({ nik: "5201014107900002" }) });
    return Promise.all(
      [first, second].map(({ reference }) => db().application.findUniqueOrThrow({ where: { reference } })),
    );
  }

  it("opens one case in one browser, and no other case", async () => {
    const [mine, other] = await twoCases();
    if (!mine || !other) throw new Error("no cases");
    expect(await findCitizenContext(mine.reference)).toBeNull();
    await openCitizenSession(publicContext(), mine.id);
    expect((await findCitizenContext(mine.reference))?.actor).toEqual({ kind: "citizen", applicationId: mine.id });
    expect(await findCitizenContextOf(other.id)).toBeNull();

    const [[name, cookie] = ["", { value: "" }]] = [...jar];
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "lax" });
    expect((await db().citizenSession.findFirstOrThrow()).tokenHash).toBe(hashToken(cookie.value));
    // The same token under the name of another case opens nothing.
    jar.set(name.replace(mine.reference, other.reference), cookie);
    expect(await findCitizenContext(other.reference)).toBeNull();
  });

  it("ends with its time and with being closed", async () => {
    const [mine] = await twoCases();
    if (!mine) throw new Error("no case");
    await openCitizenSession(publicContext(), mine.id);
    await db().citizenSession.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findCitizenContext(mine.reference)).toBeNull();

    await openCitizenSession(publicContext(), mine.id);
    const stolen = new Map(jar);
    await closeCitizenSession(mine.reference);
    for (const [name, cookie] of stolen) jar.set(name, cookie);
    expect(await findCitizenContext(mine.reference)).toBeNull();
  });
});
