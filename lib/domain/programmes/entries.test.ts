import { describe, expect, test } from "vitest";
import { ENTRY_SCHEMAS } from "./entries";

const line = { name: "Wajan", quantity: "2", unit: "buah", price: "1.500.000" };
const read = (change: object) => ENTRY_SCHEMAS.item.safeParse({ ...line, ...change });

describe("a line of the RAB", () => {
  test.each([
    ["1.500.000", 1_500_000],
    ["1,500,000", 1_500_000],
    ["Rp 1.500.000,-", 1_500_000],
    ["1500000,00", 1_500_000],
    ["25,000", 25_000],
    ["１．５００．０００", 1_500_000],
  ])("reads the price %j as %d", (price, value) => {
    expect(read({ price }).data?.price).toBe(value);
  });

  test.each(["1.5", "2.500.00", "1,5 juta", "0x10", "-5", "0", ""])("refuses the price %j", (price) => {
    expect(read({ price }).error?.issues[0]?.message).toContain("Tulis 1.500.000");
  });

  test.each(["2.5", "2,5", "1e2", "0", "dua", "٢"])("refuses the quantity %j", (quantity) => {
    expect(read({ quantity }).success).toBe(false);
  });

  test("takes thousands of pieces, and numbers that were read before", () => {
    expect(read({ quantity: "1.000" }).data?.quantity).toBe(1_000);
    expect(read({ quantity: 2, price: 5_000 }).data).toMatchObject({ quantity: 2, price: 5_000 });
  });

  test.each(["", "\u200b", "\u202e", "...", "a\u202eb"])("refuses the name %j", (name) => {
    expect(read({ name }).success).toBe(false);
  });
});
