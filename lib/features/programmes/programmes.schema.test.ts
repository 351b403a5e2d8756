import { describe, expect, it } from "vitest";
import { GatherFirst } from "@/lib/features/gathering/gathering.schema";
import { CreateProgramme } from "./programmes.schema";

const proposal = (quota: unknown) =>
  CreateProgramme.safeParse({ type: "stall_proposal", title: "Proposal lapak", quota });
const first = (count: unknown) => GatherFirst.safeParse({ programmeId: "00000000-0000-4000-8000-000000000000", count });

describe("numbers that people type", () => {
  it.each(["12", " 12 ", "012"])("takes %j", (typed) => {
    expect(proposal(typed).data?.quota).toBe(12);
    expect(first(typed).data?.count).toBe(12);
  });

  it.each(["0x10", "1e2", "1e309", "-0", "+5", "1.5", "", "0", "999999999", true, [], ["5"], { not: "" }, null])(
    "refuses %j",
    (typed) => {
      expect(proposal(typed).success).toBe(false);
      expect(first(typed).success).toBe(false);
    },
  );
});
