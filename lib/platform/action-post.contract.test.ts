import { createRequire } from "node:module";
import { version as installedNext } from "next/package.json";
import { createElement, useActionState } from "react";
import { renderToReadableStream } from "react-dom/server.node";
import { describe, expect, it } from "vitest";
import { judgeActionPost, PROVEN_NEXT } from "./action-post";

/**
 * How the installed React and Next write a form, asked of their own code; see docs/vendor-hooks.md. When a new version
 * passes here, PROVEN_NEXT may name it; until then the check lets through what it does not know.
 */
const require = createRequire(import.meta.url);
type Client = {
  encodeReply(args: unknown[]): Promise<FormData | string>;
  createServerReference(id: string, call: () => Promise<void>): (state: unknown, form: FormData) => Promise<unknown>;
};
const client: Client = require("next/dist/compiled/react-server-dom-turbopack/client.node");
const { mightBeServerReferenceId } = require("next/dist/shared/lib/server-reference-info");

const ID = "7f558572d673109017d62a0d18889b80ffcb95bc95";
const STATE = { ok: false, message: undefined, errors: { a: "Isi ini." }, values: { a: ["$5", "b"], "": "" } };
const action = client.createServerReference(ID, async () => {});

const judge = (body: FormData | string, headers: Record<string, string> = {}) =>
  judgeActionPost(new Request("http://127.0.0.1/lacak", { method: "POST", body, headers }));

function fields() {
  const form = new FormData();
  form.append("reference", "26NK");
  for (const word of ["$ACTION", "$K1", "é\u2028"]) form.append("words", word);
  return form;
}

/** The hidden fields that the server writes into a form for browsers without JavaScript. */
async function hiddenFields(form: React.ReactElement) {
  const stream = await renderToReadableStream(form);
  await stream.allReady;
  const html = await new Response(stream).text();
  const data = fields();
  for (const [, name = "", value = ""] of html.matchAll(/type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g))
    data.append(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  return data;
}

function FormWithState() {
  const [, formAction] = useActionState(action as never, STATE as never);
  return createElement("form", { action: formAction });
}

describe("what the installed versions send is understood", () => {
  it("from a browser with JavaScript", async () => {
    expect(await judge(await client.encodeReply([STATE, fields()]), { "next-action": ID })).toBe("ours");
  });

  it("from a browser without, with a state", async () => {
    const data = await hiddenFields(createElement(FormWithState));
    expect([...data.keys()].filter((name) => name.startsWith("$ACTION_")).length).toBeGreaterThanOrEqual(3);
    expect(await judge(data)).toBe("ours");
  });

  it("from a browser without, of a form that keeps no state", async () => {
    const data = await hiddenFields(createElement("form", { action: action as never }));
    expect([...data.keys()].some((name) => name.startsWith("$ACTION_ID_"))).toBe(true);
    expect(await judge(data)).toBe("ours");
  });

  it("and Next names its actions as the check expects", () => {
    expect(mightBeServerReferenceId(ID)).toBe(true);
    expect(mightBeServerReferenceId(`${ID}0`)).toBe(false);
  });
});

describe("what no form of ours sends is known as such", () => {
  it("arguments without a form", async () => {
    expect(await judge(await client.encodeReply([STATE]), { "next-action": ID })).toBe("impossible");
  });

  it("three arguments, or the state in the place of the form", async () => {
    const three = await client.encodeReply([STATE, fields(), fields()]);
    const swapped = await client.encodeReply([fields(), STATE]);
    expect(await judge(three, { "next-action": ID })).toBe("impossible");
    expect(await judge(swapped, { "next-action": ID })).toBe("impossible");
  });
});

it("the check was proved with the installed version of Next", () => {
  expect(PROVEN_NEXT).toBe(installedNext);
});
