import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { REQUIRED } from "@/lib/testing/services";
import { listCasePapers } from "./papers.queries";

useDatabase();

let slug: string;
beforeAll(async () => {
  slug = (await givenService()).slug;
});

test("a paper that belongs to one state of a case is listed in that state alone", async () => {
  const clock = makeClock();
  const { applicationId, reference } = await givenApplication(slug, clock);
  const clerk = await asStaff(["pelaksana"], clock);
  const named = async (status: "in_verification" | "rejected" | "completed") =>
    (await listCasePapers(clerk, { applicationId, reference, serviceSlug: slug, status })).map(({ name }) => name);
  expect(await named("rejected")).toContain("Surat penolakan");
  for (const status of ["in_verification", "completed"] as const) {
    expect(await named(status)).not.toContain("Surat penolakan");
    expect((await named(status)).length).toBeGreaterThan(0);
  }
});

test("the statement that a NIB was handed over is said to wait for it, and is none of a case that ended without one", async () => {
  const clock = makeClock();
  const { applicationId, reference } = await givenApplication("nib", clock, {
    answers: answersOf(),
    given: REQUIRED.nib,
  });
  const clerk = await asStaff(["pelaksana"], clock);
  const waits = async (status: "in_progress" | "rejected" | "completed" = "in_progress") =>
    (await listCasePapers(clerk, { applicationId, reference, serviceSlug: "nib", status }))
      .filter(({ kind }) => kind === "keterangan-nib")
      .map((line) => line.waits);
  expect(await waits()).toEqual(["Belum bisa dibuat: NIB belum terbit"]);
  expect(await waits("rejected")).toEqual([]);
  await db().nibIssue.create({
    data: {
      applicationId,
      nib: "1234567890123",
      issuedOn: new Date("2026-11-23"),
      kecamatanCode: "52.01.01",
      recordedBy: "x",
    },
  });
  expect(await waits()).toEqual(["Belum bisa dibuat: NIB belum diserahkan"]);
  const handed = { handedOn: new Date("2026-11-24"), handedTo: "Siti", handedHow: "loket" };
  await db().nibIssue.update({ where: { applicationId }, data: handed });
  expect(await waits("completed")).toEqual([null]);
});
