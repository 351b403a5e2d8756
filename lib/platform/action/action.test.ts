import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { ok } from "@/lib/domain/result";
import { systemContext } from "../context";
import { refused } from "../refusal";
import { formAction, formValues, readableValues } from "./index";

// Next gives headers only inside a request.
const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers, cookies: async () => new Map() }));

const schema = z.strictObject({
  name: z.string("Tulis nama.").min(1, "Tulis nama."),
  password: z.string().optional(),
  tags: z.array(z.string()).optional(),
});

function post(fields: Record<string, string | string[]>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
}

const command = vi.fn(async (_ctx: unknown, input: z.infer<typeof schema>) => ok(input.name));
const gate = vi.fn(() => systemContext("test"));
const action = formAction({ schema, gate, command, done: (name) => ({ message: `Halo ${name}` }) });

beforeEach(() => {
  vi.clearAllMocks();
  sent.headers = new Headers({ origin: "http://127.0.0.1:3000" });
});

describe("formValues", () => {
  it("drops Next's keys, joins repeated names and forgets empty files", () => {
    const data = post({ $ACTION_ID_1: "x", "$ACTION_1:0": "x", one: "1", many: ["a", "b"] });
    data.append("file", new File([], ""));
    // As Next hands on the same of a form that was sent by script.
    data.append("arms", new Blob([]), undefined);
    data.append("kept", new File([], "kosong.png"));
    expect(formValues(data)).toEqual({ one: "1", many: ["a", "b"], kept: expect.any(File) });
  });

  it("gives nothing of a form that no database can hold", () => {
    expect(readableValues(post({ one: "1" }))).toEqual({ one: "1" });
    expect(readableValues(post({ one: "1", many: ["a", "b\u0000"] }))).toBeNull();
  });

  it("is not fooled by names of Object.prototype", () => {
    const values = formValues(post({ __proto__: "x", constructor: "y" }));
    expect(Object.keys(values)).toContain("constructor");
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

describe("formAction", () => {
  it("takes the fields alone, as a form without any script of ours gives them", async () => {
    const given = action as unknown as (data: FormData) => Promise<unknown>;
    expect(await given(post({ name: "" }))).toMatchObject({ ok: false, errors: { name: "Tulis nama." } });
    expect(await given(post({ name: "Siti" }))).toMatchObject({ ok: true, message: "Halo Siti" });
    expect(await given({} as FormData)).toMatchObject({ ok: false });
  });

  it("leads to the page where what is in the way is mended", async () => {
    const see = { href: "/petugas/naskah/undangan", label: "Lihat yang belum ada" };
    const refusing = async () => Object.assign({}, refused("not_found"), { see });
    expect(await formAction({ schema, gate, command: refusing })(EMPTY_FORM, post({ name: "Siti" }))).toMatchObject({
      ok: false,
      see,
    });
  });

  it("parses, gates, commands and answers", async () => {
    expect(await action(EMPTY_FORM, post({ $ACTION_REF: "", name: "Siti" }))).toEqual({
      ok: true,
      errors: {},
      values: {},
      message: "Halo Siti",
    });
  });

  it("returns every typed value with the errors, but never a password", async () => {
    const answer = await action(EMPTY_FORM, post({ name: "", password: "rahasia", tags: ["a", "b"] }));
    expect(answer).toEqual({ ok: false, errors: { name: "Tulis nama." }, values: { name: "", tags: ["a", "b"] } });
    expect(gate).not.toHaveBeenCalled();
  });

  it.each([
    ["an unknown field", post({ name: "x", role: "admin" })],
    ["one field twice", post({ name: ["x", "y"] })],
    ["a text that no database can hold", post({ name: "x\u0000y" })],
    ["the same in a list", post({ name: "x", tags: ["a", "b\u0000"] })],
    [
      "a file for a text",
      (() => {
        const d = new FormData();
        d.append("name", new File(["x"], "x.txt"));
        return d;
      })(),
    ],
    ["an object instead of a form", { name: "x" } as never],
    ["nothing", undefined as never],
  ])("refuses %s before the gate", async (_, data) => {
    expect((await action(EMPTY_FORM, data)).ok).toBe(false);
    expect(gate).not.toHaveBeenCalled();
    expect(command).not.toHaveBeenCalled();
  });

  it("refuses other sites and requests without proof", async () => {
    for (const headers of [{ origin: "https://jahat.example" }, {}]) {
      sent.headers = new Headers(headers as Record<string, string>);
      const answer = await action(EMPTY_FORM, post({ name: "Siti" }));
      expect(answer).toMatchObject({ ok: false, values: { name: "Siti" } });
    }
    expect(command).not.toHaveBeenCalled();
  });

  it("turns refusals of gate and command into sentences and keeps what was typed", async () => {
    const closed = formAction({ schema, gate: () => refused("signed_out"), command });
    expect(await closed(EMPTY_FORM, post({ name: "Siti" }))).toMatchObject({
      ok: false,
      message: expect.stringContaining("Masuk lagi"),
      values: { name: "Siti" },
    });
    const refusing = formAction({
      schema,
      gate,
      command: async () => ({
        ...refused("wrong_state"),
        status: "completed",
        possible: ["release", "send_back"] as const,
      }),
    });
    expect((await refusing(EMPTY_FORM, post({ name: "Siti" }))).message).toContain(
      "kembalikan ke antrean, kembalikan ke langkah",
    );
  });

  it("apologises for a bug, keeps what was typed and tells nothing of it", async () => {
    const broken = formAction({
      schema,
      gate,
      command: async (): Promise<{ ok: true; value: null }> => {
        throw new Error("secret detail 5201014107900001");
      },
    });
    const answer = await broken(EMPTY_FORM, post({ name: "Siti" }));
    expect(answer.message).toMatch(/^Maaf, ada gangguan di pihak kami/);
    expect(answer.values).toEqual({ name: "Siti" });
    expect(JSON.stringify(answer)).not.toContain("secret");
  });

  it("cannot be made with a schema that lets unknown fields through", () => {
    const make = (loose: z.ZodType) => () => formAction({ schema: loose, gate, command: async () => ok(null) });
    expect(make(z.object({ a: z.string() }))).toThrow(/strictObject/);
    expect(make(z.looseObject({ a: z.string() }))).toThrow(/strictObject/);
    expect(make(z.union([z.strictObject({}), z.object({})]))).toThrow(/strictObject/);
    expect(make(z.object({}).transform(() => 1))).toThrow(/strictObject/);
    expect(make(z.strictObject({ a: z.string() }).and(z.object({ b: z.string() })))).toThrow(/strictObject/);
    expect(make(z.record(z.string(), z.string()))).toThrow(/strictObject/);
    expect(make(z.object({}).optional())).toThrow(/strictObject/);
    expect(make(z.lazy(() => z.object({})))).toThrow(/strictObject/);
    expect(make(z.any())).toThrow(/strictObject/);
    expect(make(z.strictObject({}).refine(() => true))).not.toThrow();
  });
});
