import { describe, expect, it } from "vitest";
import { OWN_PART, SAME_FOR_ALL as ofPages } from "@/bin/lib/pages-for-all.mjs";
import { OWN_PART_COOKIE, privateWrite, SAME_FOR_ALL } from "./same-for-all";

it("pages and routes for everybody are kept for the same time", () => {
  expect({ [ofPages.key.toLowerCase()]: ofPages.value }).toEqual(SAME_FOR_ALL);
});

it("whoever has a part of their own is known by one cookie to pages and front door", () => {
  expect(OWN_PART.map(({ key }) => key)).toEqual([OWN_PART_COOKIE, `__Host-${OWN_PART_COOKIE}`]);
});

describe("a private write", () => {
  it("says so and is otherwise the same answer", async () => {
    const answer = privateWrite(
      Response.json({ saved: true }, { status: 201, headers: { "cache-control": "no-store" } }),
    );
    expect(answer.headers.get("x-portal-write")).toBe("private");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect([answer.status, await answer.json()]).toEqual([201, { saved: true }]);
  });

  it("also where the headers of an answer cannot be changed", () => {
    const moved = privateWrite(Response.redirect("http://127.0.0.1/lacak", 303));
    expect([moved.status, moved.headers.get("location")]).toEqual([303, "http://127.0.0.1/lacak"]);
    expect(moved.headers.get("x-portal-write")).toBe("private");
  });
});
