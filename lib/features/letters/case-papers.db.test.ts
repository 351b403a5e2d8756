import { beforeAll, expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import { asStaff, givenApplication, givenService, makeClock } from "@/lib/testing/office";
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
