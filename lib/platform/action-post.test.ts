import { describe, expect, it } from "vitest";
import { judgeActionPost, PROVEN_NEXT } from "./action-post";

const ID = "7f558572d673109017d62a0d18889b80ffcb95bc95";
const STATE = { ok: false, errors: {}, values: {} };

type Fields = [string, string][];

function post(fields: Fields | string, headers: Record<string, string> = {}, next = PROVEN_NEXT) {
  const body = new FormData();
  if (typeof fields !== "string") for (const [name, value] of fields) body.append(name, value);
  const sent = typeof fields === "string" ? fields : body;
  return judgeActionPost(new Request("http://127.0.0.1/lacak", { method: "POST", body: sent, headers }), next);
}

const call = (args: unknown, fields: Fields = []) =>
  post([...fields, ["0", JSON.stringify(args)]], { "next-action": ID });
const plain = (bound: string, state: string, more: Fields = []) =>
  post([["$ACTION_REF_1", ""], ["$ACTION_1:0", bound], ["$ACTION_1:1", state], ["$ACTION_KEY", "k1"], ...more]);
const BOUND = JSON.stringify({ id: ID, bound: "$@1" });

describe("a post that a form of ours makes", () => {
  it.each([
    ["with JavaScript", () => call([STATE, "$K1"], [["_1_reference", "26NK"]])],
    [
      "with what the form said last",
      () => call([{ ok: false, message: "$undefined", errors: {}, values: { a: ["$$5", "b"] } }, "$K1"]),
    ],
    ["without JavaScript", () => plain(BOUND, JSON.stringify([STATE]), [["reference", "26NK"]])],
    [
      "without state",
      () =>
        post([
          [`$ACTION_ID_${ID}`, ""],
          ["reference", "26NK"],
        ]),
    ],
    ["to a route handler", () => post([["slug", "nib"]])],
    ["that is no multipart form", () => post("slug=nib", { "content-type": "application/x-www-form-urlencoded" })],
  ])("goes on: %s", async (_, made) => {
    expect(await made()).toBe("ours");
  });
});

describe("a post that no form of ours makes", () => {
  it.each([
    [
      "arguments as text",
      () => post('[{"not":""}]', { "next-action": ID, "content-type": "text/plain;charset=UTF-8" }),
    ],
    [
      "a body that is no form",
      () => post("--x\r\nbroken", { "next-action": ID, "content-type": "multipart/form-data; boundary=x" }),
    ],
    ["too few arguments", () => call(["$K1"])],
    ["an operator for the fields", () => call([STATE, { not: "" }])],
    ["a loose end in the state", () => call([{ ...STATE, values: { a: "$o1" } }, "$K1"])],
    ["a deep state", () => call([{ a: { b: { c: { d: { e: {} } } } } }, "$K1"])],
    ["pieces beside the form", () => call([STATE, "$K1"], [["1", "[]"]])],
    ["a name with a control character", () => call([STATE, "$K1"], [["_1_a\u0000", "x"]])],
    ["a plain form of no action", () => plain('{"id":"x","bound":"$@1"}', JSON.stringify([STATE]))],
    ["a plain form without its state", () => plain(BOUND, "[")],
    ["Next's own fields twice", () => plain(BOUND, JSON.stringify([STATE]), [["$ACTION_1:0", BOUND]])],
    ["a body that no browser sends with an action", () => post("{}", { "next-action": ID, "content-type": "x" })],
  ])("is told apart: %s", async (_, made) => {
    expect(await made()).toBe("impossible");
  });

  it("is told apart by its length before it is read", async () => {
    const headers = {
      "next-action": ID,
      "content-type": "multipart/form-data; boundary=x",
      "content-length": "9000000",
    };
    const unread = { method: "POST", headers: new Headers(headers), formData: () => Promise.reject(new Error("read")) };
    expect(await judgeActionPost(unread)).toBe("impossible");
  });
});

describe("a post that speaks another format", () => {
  it.each([
    ["an action named otherwise", () => post([["0", "[]"]], { "next-action": "__proto__" })],
    ["an action with a longer name", () => post([["0", "[]"]], { "next-action": ID + ID })],
    ["fields of Next's that we do not know", () => plain(BOUND, JSON.stringify([STATE]), [["$ACTION_STATE_1", "x"]])],
    ["fields that pretend to be Next's", () => post([["$F1", "x"]])],
  ])("goes through to Next: %s", async (_, made) => {
    expect(await made()).toBe("unknown");
  });

  it.each([
    ["another root", { "0": '{"args":"$K1"}' }, { "next-action": ID }],
    ["another reference to the fields", { "0": JSON.stringify([STATE, "$F1"]) }, { "next-action": ID }],
    ["another name of the state", { $ACTION_REF_1: "", "$ACTION_1:state": "{}" }, {}],
  ])("goes through to Next, when the check was not proved with its version: %s", async (_, fields, headers) => {
    expect(await post(Object.entries(fields), headers)).toBe("impossible");
    expect(await post(Object.entries(fields), headers, "16.5.0")).toBe("unknown");
  });

  it("but what no version could read stays refused", async () => {
    const broken = { "next-action": ID, "content-type": "multipart/form-data; boundary=x" };
    expect(await post("--x\r\nbroken", broken, "16.5.0")).toBe("impossible");
    expect(await post([["_1_a\u0000", "x"]], { "next-action": ID }, "16.5.0")).toBe("impossible");
  });
});
