import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as oneCalendar } from "@/app/(public)/kegiatan/[id]/kalender.ics/route";
import { GET as feed } from "@/app/(public)/kegiatan/kalender.ics/route";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme, rescheduleProgramme } from "@/lib/features/programmes/programmes.commands";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { EVERY_ROLE, givenPublicProgramme } from "@/lib/testing/public-programmes";
import { GET as oneProgramme } from "./kegiatan/[id]/route";
import { GET as allProgrammes } from "./kegiatan/route";
import { GET as trackCase } from "./lacak/[ref]/route";
import { GET as openApi } from "./openapi.json/route";

type Described = { responses: Record<string, { content: { "application/json": { schema: { $ref: string } } } }> };
type Document = { paths: Record<string, { get: Described }>; components: object };
type Listed = { id: string; title: string; seatsLeft: number; stage: { code: string } };

const on = (query: string) => new Request(`http://127.0.0.1:3000/api/v1/kegiatan${query}`);
const one = (id: string) => oneProgramme(on(""), { params: Promise.resolve({ id }) });

describe("programmes in the public API", () => {
  useDatabase();
  const made: Record<string, string> = {};
  let document: Document;
  let reference: string;
  let before: number;

  beforeAll(async () => {
    document = (await (await openApi()).json()) as Document;
    // These routes read the clock of the wall, so what comes must come after today.
    const clock = makeClock(new Date().toISOString());
    const officer = await asStaff([...EVERY_ROLE], clock);
    made.draft = await givenPublicProgramme(officer, { title: "Draf saja" }, { open: false });
    made.first = await givenPublicProgramme(officer, { title: "Kelas pertama", quota: 2 });
    made.second = await givenPublicProgramme(officer, { title: "Pameran", type: "promotion", booths: 7 });
    made.cancelled = await givenPublicProgramme(officer, { title: "Kelas batal" });
    const cancel = { type: "cancel", reason: "Gedung dipakai" } as const;
    await must(actOnProgramme(officer, { programmeId: made.cancelled, command: cancel }));
    const sent = await givenAccepted("pelatihan", clock, await givenDesk(clock));
    await must(gatherChosen(officer, { programmeId: made.first, applicationId: [sent.applicationId] }));
    reference = sent.reference;
    before = await sequenceOf(made.second);
    const moved = { programmeId: made.second, firstDay: "2099-03-01", hours: "", reason: "Menunggu izin tempat" };
    await must(rescheduleProgramme(officer, moved));
  });

  async function judged(path: string, response: Response) {
    const body: unknown = await response.json();
    const ajv = new Ajv({ strict: true, strictSchema: false, allErrors: true });
    addFormats(ajv);
    const described = document.paths[path]?.get.responses[response.status];
    const $ref = described?.content["application/json"].schema.$ref ?? "undescribed";
    const validate = ajv.compile({ $id: "portal", components: document.components, $ref });
    validate(body);
    expect(validate.errors).toBeNull();
    return body as { programmes: Listed[]; next: string | null } & Record<string, unknown>;
  }

  it("lists what comes with the seats left, no draft, as described", async () => {
    const { programmes, next } = await judged("/api/v1/kegiatan", await allProgrammes(on("")));
    expect(programmes.map(({ title, seatsLeft, stage }) => [title, seatsLeft, stage.code])).toEqual([
      ["Kelas pertama", 1, "open"],
      ["Kelas batal", 3, "cancelled"],
      ["Pameran", 3, "open"],
    ]);
    expect(next).toBeNull();
    const narrowed = await judged("/api/v1/kegiatan", await allProgrammes(on("?jenis=promosi&terbuka=ya&bulan=x")));
    expect(narrowed.programmes.map((listed) => listed.id)).toEqual([made.second]);
    const past = await judged("/api/v1/kegiatan", await allProgrammes(on("?waktu=lampau")));
    expect(past.programmes).toEqual([]);
  });

  it("shows one in full, and none that is not public", async () => {
    const shown = await judged("/api/v1/kegiatan/{id}", await one(made.second ?? ""));
    expect(shown).toMatchObject({ booths: 7, firstDay: "2099-03-01", url: `/kegiatan/${made.second}` });
    for (const id of [made.draft ?? "", "bukan-id"]) {
      const missing = await one(id);
      expect(missing.status).toBe(404);
      await judged("/api/v1/kegiatan/{id}", missing);
    }
  });

  it("tells with a case in which programme it sits, and nothing of others", async () => {
    const tracked = await trackCase(on(""), { params: Promise.resolve({ ref: reference }) });
    expect(await judged("/api/v1/lacak/{ref}", tracked)).toMatchObject({
      programme: { id: made.first, title: "Kelas pertama", status: "open", moment: "gathered", place: "Aula Dinas" },
      line: null,
      wish: null,
    });
  });

  it("feeds calendars: each once, changed ones under the same name, cancelled ones as cancelled", async () => {
    const response = await feed();
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const read = eventsOf(await response.text());
    expect(read.map((event) => [event.summary, event.component.getFirstPropertyValue("status")])).toEqual([
      ["Kelas pertama", "CONFIRMED"],
      ["Kelas batal", "CANCELLED"],
      ["Pameran", "CONFIRMED"],
    ]);
    const alone = await oneCalendar(on(""), { params: Promise.resolve({ id: made.second ?? "" }) });
    const [moved] = eventsOf(await alone.text());
    expect(moved?.uid).toBe(read[2]?.uid);
    expect(moved?.startDate.toString()).toBe("2099-03-01");
    expect(moved?.sequence).toBeGreaterThan(before);
    expect((await oneCalendar(on(""), { params: Promise.resolve({ id: made.draft ?? "" }) })).status).toBe(404);
  });
});

async function sequenceOf(id: string): Promise<number> {
  const [event] = eventsOf(await (await oneCalendar(on(""), { params: Promise.resolve({ id }) })).text());
  return event?.sequence ?? Number.NaN;
}

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}
