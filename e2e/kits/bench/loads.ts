import { SESSION_COOKIE } from "@/lib/platform/auth/session";
import { db } from "@/lib/platform/db";
import { makeJar, signIn } from "@/lib/testing/browser";
import { type House, openFloor, statementsPerRequest } from "./house";
import { duel, type Side, type Workload } from "./measure/duel";
import { drive } from "./measure/load";
import { memoryOf } from "./measure/process-meter";
import { givenDrafts } from "./seed/drafts";
import type { Measured } from "./targets";
import { type Route, weigh } from "./weights";
import { makeWorkloads, sendModel, uploadModel } from "./workloads";

type Wishes = { bundles: string; browser: string; rounds: number; only: string | null };
type Say = (line: string) => void;

/** For five turns of submits and uploads on both sides, and their warm-up. */
const DRAFTS = 6_200;

/** Portal against floor, then the weight of the pages in a real browser, on the database as it stands. */
export async function measureLoads(
  wishes: Wishes,
  house: House,
  clerkId: string,
  say: Say,
): Promise<Omit<Measured, "growth" | "exports">> {
  const { address, pid } = house.side;
  const found = { where: { status: { not: "draft" as const } }, take: 2_000, select: { reference: true } };
  const references = (await db().application.findMany(found)).map(({ reference }) => reference);
  const [first, second, third, ...drafts] = await givenDrafts(DRAFTS);
  if (!first || !second || !third) throw new Error("Too few drafts");
  const { form: submitForm, modelId } = await sendModel(address, first);
  const uploadForm = await uploadModel(address, second);
  const { sessionId, token } = await signedIn(clerkId);
  const cookie = cookieOf(token);
  const workloads = makeWorkloads({ references, drafts, staffCookie: cookie, submitForm, uploadForm });

  const pages = { lacak: `/lacak/${references[0]}`, layanan: "/layanan", petugas: "/petugas/tugas" };
  const bytes: Record<string, number> = {};
  for (const [part, page] of Object.entries(pages)) bytes[part] = await lengthOf(address + page, cookie);
  const settings = { sessionId, modelId, bytes, filesDir: house.portal.folder.files };
  const floor = await openFloor(wishes.bundles, house.portal, settings);
  try {
    const wanted = workloads.filter(({ key }) => !wishes.only || key === wishes.only);
    if (wanted.length === 0) throw new Error(`--only names one of: ${workloads.map(({ key }) => key).join(", ")}`);
    const duels = await fight(wanted, { portal: house.side, floor: floor.side }, wishes.rounds, say);
    const loaded = memoryOf(pid).peak;
    const weights = await weigh(wishes.browser, address, routes(`/lacak/${references[0]}`, third.code, token));
    return { duels, weights, memory: { idle: house.idleMemory, loaded } };
  } finally {
    floor.close();
  }
}

async function fight(workloads: Workload[], sides: { portal: Side; floor: Side }, rounds: number, say: Say) {
  const before = async () => void (await db().rateLimit.deleteMany());
  const duels: Measured["duels"] = [];
  for (const workload of workloads) {
    const count = ({ address }: Side) => statementsPerRequest(10, () => drive(address, workload.next, { shots: 1 }, 1));
    const statements = { portal: await count(sides.portal), floor: await count(sides.floor) };
    const result = await duel(workload, sides, { rounds, before });
    duels.push({ ...result, statements });
    say(`${result.title}: ${(result.share * 100).toFixed(2)} % dari lantai`);
  }
  return duels;
}

/** Of a new session. */
export async function staffCookie(staffId: string): Promise<string> {
  return cookieOf((await signedIn(staffId)).token);
}

function cookieOf(token: string) {
  return `${SESSION_COOKIE}=${token}`;
}

async function signedIn(staffId: string) {
  const jar = makeJar();
  await signIn(jar, staffId);
  const newest = { where: { staffId }, orderBy: { createdAt: "desc" as const }, select: { id: true } };
  const { id } = await db().staffSession.findFirstOrThrow(newest);
  return { sessionId: id, token: jar.get(SESSION_COOKIE)?.value ?? "" };
}

async function lengthOf(url: string, cookie: string) {
  const answer = await fetch(url, { headers: { cookie, "accept-encoding": "identity" } });
  return Buffer.byteLength(await answer.text());
}

function routes(casePage: string, draft: string, token: string): Route[] {
  return [
    { path: "/", title: "beranda" },
    { path: "/layanan", title: "katalog" },
    { path: "/layanan/nib", title: "satu layanan" },
    { path: "/kegiatan", title: "kegiatan" },
    { path: "/lacak", title: "lacak" },
    { path: casePage, title: "satu permohonan" },
    { path: "/layanan/nib/ajukan?bagian=identitas", title: "formulir" },
    { path: "/layanan/nib/ajukan/berkas", title: "bagian berkas", cookies: { draf_nib: draft } },
    { path: "/petugas/masuk", title: "masuk petugas" },
    { path: "/petugas/tugas", title: "antrean petugas", cookies: { [SESSION_COOKIE]: token } },
  ];
}
