import { describe, expect, it } from "vitest";
import { gaps, strayActions } from "./coverage";
import { inventoryOf } from "./inventory";

const manifests = {
  appPaths: {
    "/(public)/page": "app/(public)/page.js",
    "/(public)/lacak/[ref]/page": "app/(public)/lacak/[ref]/page.js",
    "/api/files/[id]/route": "app/api/files/[id]/route.js",
    "/_not-found/page": "app/_not-found/page.js",
  },
  references: {
    node: {
      "7fa": {
        workers: { "app/(public)/lacak/[ref]/page": {} },
        filename: "lib/features/drafts/recall.actions.ts",
        exportedName: "recallAction",
      },
      "7fb": {
        workers: { "app/petugas/pengaturan/pengguna/[id]/page": {} },
        filename: "lib/features/users/grants.actions.ts",
        exportedName: "endGrantAction",
      },
    },
    edge: {},
  },
};
const inventory = inventoryOf(manifests);
const whole = {
  pages: ["/", "/lacak/[ref]"],
  routes: ["GET /api/files/[id]"],
  actions: ["drafts/recallAction", "users/endGrantAction"],
};

describe("what the build answers to", () => {
  it("is read from the manifests", () => {
    expect(inventory).toEqual({
      pages: ["/lacak/[ref]", "/"],
      routes: ["/api/files/[id]"],
      actions: [
        { id: "7fa", key: "drafts/recallAction", name: "recallAction", pages: ["/lacak/[ref]"] },
        {
          id: "7fb",
          key: "users/endGrantAction",
          name: "endGrantAction",
          pages: ["/petugas/pengaturan/pengguna/[id]"],
        },
      ],
    });
  });

  it("is complete when each has a row", () => {
    expect(gaps(whole, whole)).toEqual([]);
  });

  it("fails with a new action, page or method of a route that has no row", () => {
    const table = { pages: ["/"], routes: [], actions: ["drafts/recallAction"] };
    expect(gaps(whole, table)).toEqual([
      "/lacak/[ref]: in the build, but without a row in the rights table",
      "GET /api/files/[id]: in the build, but without a row in the rights table",
      "users/endGrantAction: in the build, but without a row in the rights table",
    ]);
  });

  it("fails with a row about what is gone", () => {
    expect(gaps({ ...whole, pages: ["/"] }, whole)).toEqual([
      "/lacak/[ref]: a row in the rights table, but not in the build",
    ]);
  });

  it("fails when sources and manifest disagree", () => {
    expect(strayActions(inventory, ["drafts/recallAction", "register/mergeAction"])).toEqual([
      "register/mergeAction: exported by an actions file, but not in the build's manifest",
      "users/endGrantAction: in the build's manifest, but no export of an actions file",
    ]);
  });
});
