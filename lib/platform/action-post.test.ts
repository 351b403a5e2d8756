import { describe, expect, it } from "vitest";
import { isBrokenActionPost } from "./action-post";

const ID = "7f558572d673109017d62a0d18889b80ffcb95bc95";
const STATE = { ok: false, errors: {}, values: {} };

type Fields = [string, string][];

function post(fields: Fields | string, headers: Record<string, string> = {}) {
  const body = new FormData();
  if (typeof fields !== "string") for (const [name, value] of fields) body.append(name, value);
  const sent = typeof fields === "string" ? fields : body;
  return isBrokenActionPost(new Request("http://127.0.0.1/lacak", { method: "POST", body: sent, headers }));
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
    expect(await made()).toBe(false);
  });
});

describe("a post that no form of ours makes", () => {
  it.each([
    ["an action that is no hash", () => post([["0", "[]"]], { "next-action": "__proto__" })],
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
    ["fields that pretend to be Next's", () => post([["$F1", "x"]])],
  ])("is told apart: %s", async (_, made) => {
    expect(await made()).toBe(true);
  });

  it("is told apart by its length before it is read", async () => {
    const headers = {
      "next-action": ID,
      "content-type": "multipart/form-data; boundary=x",
      "content-length": "9000000",
    };
    const unread = { method: "POST", headers: new Headers(headers), formData: () => Promise.reject(new Error("read")) };
    expect(await isBrokenActionPost(unread)).toBe(true);
  });
});
