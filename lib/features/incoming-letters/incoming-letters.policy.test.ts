import { describe, expect, test } from "vitest";
import type { Role } from "@/lib/domain/roles";
import { canEnterIncoming, canKeepAgenda, givesAs, readableSecurity, rolesBelow } from "./incoming-letters.policy";

describe("who", () => {
  test.each<[Role[], string[]]>([
    [["pelaksana"], ["B"]],
    [["kabid"], ["B", "T"]],
    [["auditor"], ["B", "T"]],
    [["sekretaris"], ["B", "T", "R"]],
    [["kadis"], ["B", "T", "R", "SR"]],
    [
      ["pelaksana", "kabid"],
      ["B", "T"],
    ],
    [["admin"], []],
    [[], []],
  ])("%j reads %j by role", (roles, codes) => {
    expect(readableSecurity({ roles })).toEqual(codes);
  });

  test.each<[Role[], boolean, boolean, string | null, number]>([
    [["pelaksana"], true, false, null, 0],
    [["jafung"], false, false, null, 0],
    [["kabid"], false, false, "kabid", 3],
    [["sekretaris"], true, true, "sekretaris", 4],
    [["kadis"], false, true, "kadis", 5],
    [["kabid", "kadis"], false, true, "kadis", 5],
    [["admin", "auditor"], false, false, null, 0],
  ])("%j enters %s, keeps the book %s, gives as %s to %i roles", (roles, enters, keeps, as, below) => {
    expect([
      canEnterIncoming({ roles }),
      canKeepAgenda({ roles }),
      givesAs({ roles }),
      rolesBelow({ roles }).length,
    ]).toEqual([enters, keeps, as, below]);
  });

  test("nobody gives a disposition to their own role or one above", () => {
    expect(rolesBelow({ roles: ["kabid"] })).not.toContain("kabid");
    expect(rolesBelow({ roles: ["sekretaris"] })).not.toContain("kadis");
  });
});
