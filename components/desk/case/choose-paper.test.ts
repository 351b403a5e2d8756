import { expect, test } from "vitest";
import type { CaseRequirement } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { CLOSED, choosePaper } from "./choose-paper";

type States = Record<string, CaseRequirement["state"]>;

const paper = (id: string, requirementKey: string, superseded = false): ListedDocument => ({
  id,
  kind: "requirement",
  requirementKey,
  dutyId: null,
  name: `${id}.jpg`,
  contentType: "image/jpeg",
  size: 1000,
  createdAt: new Date("2026-11-23T01:00:00Z"),
  superseded,
  removable: false,
});
const PAPERS = [paper("surat", "surat_usaha"), paper("ktp-lama", "ktp", true), paper("ktp", "ktp")];

function view(states: States, { decides = true, unopened = [] as string[] } = {}) {
  const requirements = Object.entries(states).map(([key, state]) => ({ key, state }) as CaseRequirement);
  const commands = decides
    ? requirements.map(({ key }) => ({ type: "decide_requirement" as const, requirement: key }))
    : [];
  return { requirements, commands, unopened };
}

const NEW: States = { ktp: "given", surat_usaha: "given", npwp: "given" };
const NOTHING = { shown: "", beside: "", after: "" };

test.each<[string, States, Partial<typeof NOTHING>, string | null, string | null]>([
  ["the first undecided one", NEW, {}, "ktp", "ktp"],
  ["the next, once it is accepted", { ...NEW, ktp: "accepted" }, {}, "surat_usaha", "surat"],
  ["the one after what was decided last", { ...NEW, surat_usaha: "accepted" }, { after: "surat_usaha" }, "npwp", "ktp"],
  [
    "the paper that lay there, while only answers are left",
    { ktp: "accepted", surat_usaha: "accepted", npwp: "given" },
    { after: "surat_usaha" },
    "npwp",
    "surat",
  ],
  [
    "no paper, when only answers are left",
    { ktp: "accepted", surat_usaha: "accepted", npwp: "given" },
    {},
    "npwp",
    null,
  ],
  ["around the end", { ...NEW, npwp: "accepted" }, { after: "npwp" }, "ktp", "ktp"],
  ["the one that was asked for", NEW, { shown: "surat" }, "surat_usaha", "surat"],
  ["no file, when it was closed", NEW, { shown: CLOSED }, "ktp", null],
  ["nothing, when all is decided", { ktp: "accepted", surat_usaha: "waived", npwp: "rejected" }, {}, null, null],
  ["a file that does not exist: as if none was asked for", NEW, { shown: "gone" }, "ktp", "ktp"],
])("shows %s", (_, states, asked, requirement, id) => {
  const chosen = choosePaper(view(states), PAPERS, { ...NOTHING, ...asked });
  expect([chosen.requirement, chosen.paper?.id ?? null]).toEqual([requirement, id]);
});

test("who decides nothing opens papers one by one", () => {
  const reader = view(NEW, { decides: false });
  expect(choosePaper(reader, PAPERS, NOTHING)).toMatchObject({ requirement: null, paper: null });
  expect(choosePaper(reader, PAPERS, { ...NOTHING, shown: "ktp" }).paper?.id).toBe("ktp");
});

test("a second paper stands beside the first, never beside itself", () => {
  expect(choosePaper(view(NEW), PAPERS, { ...NOTHING, beside: "ktp-lama" }).beside?.id).toBe("ktp-lama");
  expect(choosePaper(view(NEW), PAPERS, { ...NOTHING, beside: "ktp" }).beside).toBeNull();
});

test("the next paper is one that was not opened, in the order of the requirements, and none that is shown", () => {
  const unopened = ["surat", "ktp"];
  expect(choosePaper(view(NEW, { unopened }), PAPERS, NOTHING).next?.id).toBe("surat");
  expect(choosePaper(view(NEW, { unopened }), PAPERS, { ...NOTHING, shown: "surat" }).next?.id).toBe("ktp");
  expect(choosePaper(view(NEW), PAPERS, NOTHING).next).toBeNull();
});
