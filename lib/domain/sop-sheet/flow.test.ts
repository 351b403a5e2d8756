import { describe, expect, it } from "vitest";
import type { Definition, Duty, Row } from "../workflow";
import { flowOf } from "./flow";
import { drawingOf, HALF_HEIGHT, heightOf, middleOf } from "./geometry";
import { describeRow } from "./words";

const ACTORS = [
  { label: "Pelaksana", role: "pelaksana" as const },
  { label: "Jafung", role: "jafung" as const },
  { label: "Kadis", role: "kadis" as const },
];

function duty(id: string, role: Duty["role"], verb: Duty["verb"]): Duty {
  return { id, role, verb, scope: "application" };
}

function row(no: number, duties: Duty[]): Row {
  const standard = { amount: 1, unit: "hour" as const };
  return { no, activity: `Kegiatan ${no}`, requirements: [], standard, output: "", duties, informed: [] };
}

const TWO: Definition = {
  sop: "contoh",
  version: 1,
  rows: [
    row(1, [duty("a", "pelaksana", "perform"), duty("b", "jafung", "review")]),
    row(2, [duty("c", "pemohon", "perform"), duty("d", "kadis", "approve")]),
  ],
};

describe("the flow of a sheet", () => {
  it("begins and ends each walk with a capsule", () => {
    const { rows } = flowOf(TWO, ACTORS, [[1], [2]]);
    expect(rows.map((item) => item.symbols.map(({ shape, label }) => `${shape} ${label}`))).toEqual([
      ["capsule Mulai", "rectangle 1", "diamond 2", "capsule Selesai"],
      ["capsule Mulai", "rectangle 1", "diamond 2", "capsule Selesai"],
    ]);
  });

  it("joins rows of one walk, and none of two", () => {
    const crossing = (walks: number[][]) =>
      flowOf(TWO, ACTORS, walks).arrows.filter(({ from, to, answer }) => from.row !== to.row && answer !== "no").length;
    expect(crossing([[1, 2]])).toBe(1);
    expect(crossing([[1], [2]])).toBe(0);
  });

  it("gives a doer without a column one of the portal's own", () => {
    const { columns, rows } = flowOf(TWO, ACTORS, []);
    expect(columns.map(({ label }) => label)).toEqual(["Pelaksana", "Jafung", "Kadis", null]);
    expect(rows[1]?.symbols[0]?.column).toBe(3);
  });

  it("leads a no back to the last work before it, or to the beginning", () => {
    const back = (definition: Definition) =>
      flowOf(definition, ACTORS, [])
        .arrows.filter(({ answer }) => answer === "no")
        .map(({ from, to }) => `${from.key} ${to.key}`);
    expect(back(TWO)).toEqual(["b a", "d c"]);
    const asked = { ...TWO, rows: [row(1, [duty("v", "pelaksana", "verify")])] };
    expect(back(asked)).toEqual(["v 1.mulai"]);
  });

  it("tells each row in words", () => {
    const flow = flowOf(TWO, ACTORS, []);
    expect(describeRow(flow, 1)).toBe(
      "Mulai. Pelaksana: kerjakan. Pejabat Fungsional: telaah; bila tidak, kembali ke Pelaksana.",
    );
  });
});

describe("the drawing of a sheet", () => {
  const flow = flowOf(TWO, ACTORS, []);
  const drawing = drawingOf(flow);

  it("lets every arrow end in a head that touches its symbol", () => {
    const heads = [...drawing.values()].flatMap((piece) => piece.heads);
    expect(heads).toHaveLength(flow.arrows.length);
    for (const { to, answer } of flow.arrows) {
      const own = drawing.get(to.row)?.heads ?? [];
      const expected = answer === "no" ? middleOf(to) : middleOf(to) - HALF_HEIGHT;
      expect(own.some(({ x, y }) => x === to.column + 0.5 && Math.abs(y - expected) < HALF_HEIGHT)).toBe(true);
    }
  });

  it("goes through every row between: what leaves a row at its foot comes in at the top of the next", () => {
    const [first, second] = [drawing.get(1), drawing.get(2)];
    const left = first?.lines.flatMap((line) => (line.kind === "down" && line.y2 === null ? [line.x] : [])) ?? [];
    const came = second?.lines.flatMap((line) => (line.kind === "down" && line.y1 === 0 ? [line.x] : [])) ?? [];
    expect(left.length).toBeGreaterThan(0);
    expect(left.sort()).toEqual(came.sort());
  });

  it("keeps every line inside its row", () => {
    for (const { no, lines } of flow.rows)
      for (const line of drawing.get(no)?.lines ?? [])
        expect(line.kind === "down" ? (line.y2 ?? 0) : line.y).toBeLessThanOrEqual(heightOf(lines));
  });
});
