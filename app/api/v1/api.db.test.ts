import type { ErrorObject } from "ajv";
import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { SERVICE_SLUGS } from "@/lib/domain/services";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { type Clock, givenApplication, makeClock } from "@/lib/testing/office";
import { GET as kbli } from "./kbli/route";
import { GET as trackCase } from "./lacak/[ref]/route";
import { GET as oneService } from "./layanan/[slug]/route";
import { GET as allServices } from "./layanan/route";
import { GET as openApi } from "./openapi.json/route";

type Document = {
  openapi: string;
  paths: Record<
    string,
    { get: { responses: Record<string, { content?: { "application/json": { schema: { $ref: string } } } }> } }
  >;
  components: { schemas: Record<string, object> };
};

const GIVEN = { given: ["ktp", "surat_usaha", "email", "npwp"] };
const request = new Request("http://127.0.0.1:3000/api/v1");
const track = (ref: string) => trackCase(request, { params: Promise.resolve({ ref }) });
const service = (slug: string) => oneService(request, { params: Promise.resolve({ slug }) });

describe("the public API", () => {
  useDatabase();
  let document: Document;
  let clock: Clock;
  let reference: string;
  beforeAll(async () => {
    clock = makeClock();
    document = (await (await openApi()).json()) as Document;
    reference = (await givenApplication("nib", clock, GIVEN)).reference;
  });

  /** Judges a real response by what the document says about its path and status. */
  async function judged(path: string, response: Response) {
    const body: unknown = await response.json();
    const described = document.paths[path]?.get.responses[response.status]?.content;
    if (!described) throw new Error(`The document does not describe ${response.status} of ${path}`);
    expect(errorsOf(document, described["application/json"].schema.$ref, body)).toEqual([]);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    return body as Record<string, unknown>;
  }

  it("tracks a case: reference in any writing, times in UTC, name masked, nothing private", async () => {
    const body = await judged("/api/v1/lacak/{ref}", await track(reference));
    expect(body).toMatchObject({
      reference,
      maskedName: "S*** A*****",
      status: { code: "submitted", label: "Diajukan" },
    });
    expect(body.submittedAt).toBe("2026-11-23T01:00:00.000Z");
    expect((body.steps as { no: number }[]).map((step) => step.no)).toEqual([1, 2, 3, 4, 5]);
    const written = encodeURIComponent(`${reference.slice(0, 4)}-${reference.slice(4).toLowerCase()} `);
    expect((await track(written)).status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/Siti|Aminah|6281234567890|5201014107900001|Jalan Contoh/);
  });

  it("is never kept by a cache on the way", async () => {
    expect((await track(reference)).headers.get("cache-control")).toBe("no-store");
    expect((await track("26N222222222")).headers.get("cache-control")).toBe("no-store");
  });

  it("gives a number that cannot be and one that nobody has the same answer", async () => {
    const impossible = await track("bukan-nomor");
    const { reference: gone } = await givenApplication("nib", clock, GIVEN);
    const free = await freeReference(gone);
    const unknown = await track(free);
    expect([impossible.status, unknown.status]).toEqual([404, 404]);
    const body = await judged("/api/v1/lacak/{ref}", impossible);
    expect(body).toEqual(await unknown.json());
    expect((await track("%E0%A4%A")).status).toBe(404);
  });

  it("lists the five services and shows each in full as described", async () => {
    const body = await judged("/api/v1/layanan", await allServices());
    expect((body.services as { slug: string }[]).map((service) => service.slug).sort()).toEqual(
      [...SERVICE_SLUGS].sort(),
    );
    for (const slug of SERVICE_SLUGS) {
      const shown = await judged("/api/v1/layanan/{slug}", await service(slug));
      expect((shown.standard as { part: string }[]).map((item) => item.part)).toContain("complaints");
      expect(JSON.stringify(shown)).not.toContain("supervision");
    }
    const missing = await service("tidak-ada");
    expect(missing.status).toBe(404);
    expect(await judged("/api/v1/layanan/{slug}", missing)).toMatchObject({ error: { code: "not_found" } });
  });

  it("stops whoever asks for one number too often, in words", async () => {
    const { reference: asked } = await givenApplication("nib", clock, GIVEN);
    let last = await track(asked);
    for (let times = 0; last.status === 200 && times < 200; times += 1) last = await track(asked);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    const body = await judged("/api/v1/lacak/{ref}", last);
    expect(body).toMatchObject({ error: { code: "too_many_tries", message: expect.stringMatching(/percobaan/) } });
    expect((await track(reference)).status).toBe(200);
  });

  it("finds codes of KBLI by word and by code, and says of a code that it is none of the table", async () => {
    const find = async (query: string) => {
      const response = await kbli(new Request(`http://127.0.0.1:3000/api/v1/kbli${query}`));
      return (await judged("/api/v1/kbli", response)) as {
        code: string | null;
        items: { code: string; title: string }[];
      };
    };
    expect((await find("?cari=roti")).items.map(({ code }) => code)).toContain("10710");
    expect(await find("?cari=KBLI%2010710%20(roti)")).toMatchObject({ code: "10710", items: [{ code: "10710" }] });
    expect(await find("?cari=99999")).toEqual({ code: "99999", items: [] });
    for (const empty of ["", "?cari=", "?cari=%00", "?cari=constructor", `?cari=${"x".repeat(101)}`])
      expect(await find(empty)).toEqual({ code: null, items: [] });
  });

  it("is a document of OpenAPI 3.1 whose every schema compiles and refuses what it does not name", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).sort()).toEqual([
      "/api/v1/kbli",
      "/api/v1/kegiatan",
      "/api/v1/kegiatan/{id}",
      "/api/v1/lacak/{ref}",
      "/api/v1/layanan",
      "/api/v1/layanan/{slug}",
    ]);
    for (const name of Object.keys(document.components.schemas))
      expect(errorsOf(document, `#/components/schemas/${name}`, { surprise: 1 })).not.toEqual([]);
  });
});

function errorsOf(document: Document, ref: string, body: unknown): ErrorObject[] {
  const ajv = new Ajv({ strict: true, strictSchema: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile({ $id: "portal", components: document.components, $ref: ref });
  return validate(body) ? [] : (validate.errors ?? []);
}

/** A number with a right check character that no case has: the number of a case that is rolled back. */
async function freeReference(taken: string): Promise<string> {
  const { makeReference } = await import("@/lib/domain/reference-number");
  for (let seed = 0; ; seed += 1) {
    const free = makeReference({ year: 2026, serviceLetter: "N", randomBytes: new Uint8Array(12).fill(seed) });
    if (free !== taken && !(await db().application.findUnique({ where: { reference: free } }))) return free;
  }
}
