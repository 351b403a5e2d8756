import { expect, it } from "vitest";
import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";
import type { AuditRecord } from "./audit";
import { refused } from "./refusal";

const refusals = defineRefusals({ shop_closed: "Toko sedang tutup. Datang lagi besok." });
const acts = defineActs({ "shop.closed": "Menutup toko" });

it("refuses with a declared code and its sentence", () => {
  expect(refused(refusals, "shop_closed")).toEqual({
    ok: false,
    code: "shop_closed",
    sentence: "Toko sedang tutup. Datang lagi besok.",
  });
  expect(refused("not_found")).toMatchObject({ code: "not_found", sentence: expect.stringMatching(/\.$/) });
  expect(refused("wrong_state")).toMatchObject({ code: "wrong_state", sentence: expect.stringMatching(/\.$/) });
});

it("does not compile with what nobody declared", () => {
  // @ts-expect-error a code of another room
  refused(refusals, "not_found");
  // @ts-expect-error a code that every room would have to know
  refused("shop_closed");
  // @ts-expect-error an act as a bare name
  ({ action: "shop.closed" }) satisfies AuditRecord;
  // @ts-expect-error an act that only looks like one
  ({ action: { name: "shop.closed", words: "Menutup toko" } }) satisfies AuditRecord;
  // @ts-expect-error an act that was not declared
  const missing = acts["shop.opened"];
  expect(missing).toBeUndefined();
  expect({ action: acts["shop.closed"] } satisfies AuditRecord).toMatchObject({ action: { words: "Menutup toko" } });
});
