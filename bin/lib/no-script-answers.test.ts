import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { REFUSED_PAGES } from "@/lib/domain/refused-page";
import { noteBusy } from "@/lib/platform/busy";
import { missingSendsNoScript, sendNoScript } from "@/lib/platform/no-script";
import { tellBusy } from "./busy-answers.mjs";
import { sendWithoutScripts, WORDS } from "./no-script-answers.mjs";

const SCRIPT = '<script nonce="n">1</script>';
const EMPTY = `<html id="__next_error__"><head></head><body>${SCRIPT}</body></html>`;
/** As React tells a script of a failure. */
const FAILED = EMPTY.replace(
  SCRIPT,
  String.raw`<script nonce="n">self.__next_f.push([1,"7:E{\"digest\":\"2481\"}"])</script>`,
);
const PAGES = { [WORDS.missing]: "<h1>Tidak ada</h1>", [WORDS.failed]: '<h1>Terganggu</h1><span data-code=""></span>' };

let server: http.Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Page = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** As Next answers: policy first, the page somewhat later, the head flushed before the first piece. */
async function ask(page: Page, { path = "/", method = "GET", headers = {} as Record<string, string> } = {}) {
  const made = http.createServer(
    tellBusy(
      sendWithoutScripts(async (request, response) => {
        response.setHeader("content-security-policy", "script-src 'nonce-n'");
        response.setHeader("content-type", "text/html; charset=utf-8");
        await new Promise((resolve) => setImmediate(resolve));
        const words = PAGES[request.url ?? ""];
        if (!words) return page(request, response);
        sendNoScript();
        return void response.end(`${words}${SCRIPT}`);
      }),
    ),
  );
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(made.address() as AddressInfo).port}${path}`;
  const answer = await fetch(address, { method, headers, redirect: "manual" });
  return { status: answer.status, text: await answer.text(), policy: answer.headers.get("content-security-policy") };
}

const inPieces = (response: http.ServerResponse, ...pieces: string[]) => {
  response.flushHeaders();
  for (const piece of pieces) response.write(piece);
  response.end();
};

describe("a page that needs no script", () => {
  it("leaves whole, without one, under a policy that forbids them", async () => {
    const { status, text, policy } = await ask((_request, response) => {
      sendNoScript();
      inPieces(response, "<h1>Lay", "anan</h1><scr", 'ipt nonce="n">1</script>');
    });
    expect([status, text]).toEqual([200, "<h1>Layanan</h1>"]);
    expect(policy).toContain("script-src 'none'");
    expect(policy).not.toContain("nonce");
  });

  it("any other page leaves as it came", async () => {
    const { text, policy } = await ask((_request, response) => inPieces(response, "<p>isi</p>", SCRIPT));
    expect([text, policy]).toEqual([`<p>isi</p>${SCRIPT}`, "script-src 'nonce-n'"]);
  });

  it("has the same head when only that is asked for", async () => {
    const { status, text, policy } = await ask(
      (_request, response) => {
        sendNoScript();
        response.end(null);
      },
      { method: "HEAD" },
    );
    expect([status, text]).toEqual([200, ""]);
    expect(policy).toContain("script-src 'none'");
  });

  it.each([
    [404, EMPTY, "<h1>Tidak ada</h1>"],
    [500, EMPTY, '<h1>Terganggu</h1><span data-code=""></span>'],
    [500, FAILED, "<h1>Terganggu</h1> dan sebutkan kode 2481"],
  ])("that answers %d with an empty document says it in words", async (status, empty, words) => {
    const answer = await ask((_request, response) => {
      sendNoScript();
      response.statusCode = status;
      inPieces(response, empty);
    });
    expect([answer.status, answer.text]).toEqual([status, words]);
    expect(answer.policy).toContain("script-src 'none'");
  });

  it("that fails because the database is late says so with 503", async () => {
    const answer = await ask((_request, response) => {
      sendNoScript();
      noteBusy();
      response.statusCode = 500;
      inPieces(response, EMPTY);
    });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain("<h1>Terganggu</h1>");
  });

  it("that leads elsewhere leads there", async () => {
    const { status, text } = await ask((_request, response) => {
      sendNoScript();
      response.statusCode = 307;
      response.setHeader("location", "/lacak");
      inPieces(response, EMPTY);
    });
    expect([status, text]).toEqual([307, ""]);
  });

  it("that is not whole without scripts keeps them", async () => {
    const { text, policy } = await ask((_request, response) => {
      sendNoScript();
      inPieces(response, '<p><template id="B:0"></template></p>', SCRIPT);
    });
    expect(text).toContain(SCRIPT);
    expect(policy).toBe("script-src 'nonce-n'");
  });

  it("answers a script of another page in its own way, piece by piece", async () => {
    let isUnderway = false;
    const { text } = await ask(
      (_request, response) => {
        sendNoScript();
        response.setHeader("content-type", "text/x-component");
        response.flushHeaders();
        isUnderway = response.headersSent;

        response.write("0:[]");
        response.end(SCRIPT);
      },
      { headers: { rsc: "1" } },
    );
    expect([isUnderway, text]).toEqual([true, `0:[]${SCRIPT}`]);
  });
});

describe("words that are rendered along with every page", () => {
  const page =
    (status: number): Page =>
    (_request, response) => {
      missingSendsNoScript();
      response.statusCode = status;
      inPieces(response, "<h1>isi</h1>", SCRIPT);
    };

  it("count for an address that leads nowhere alone", async () => {
    expect((await ask(page(404))).text).toBe("<h1>isi</h1>");
    expect(await ask(page(200))).toMatchObject({ text: `<h1>isi</h1>${SCRIPT}`, policy: "script-src 'nonce-n'" });
  });

  it("and take no empty document of the desk for one", async () => {
    const answer = await ask((_request, response) => {
      missingSendsNoScript();
      response.statusCode = 404;
      inPieces(response, EMPTY);
    });
    expect(answer.text).toBe(EMPTY);
  });

  it("a page of its own declaration stays declared, in whichever order", async () => {
    const first = await ask((_request, response) => {
      missingSendsNoScript();
      sendNoScript();
      inPieces(response, "<p>a</p>", SCRIPT);
    });
    const last = await ask((_request, response) => {
      sendNoScript();
      missingSendsNoScript();
      inPieces(response, "<p>a</p>", SCRIPT);
    });
    expect([first.text, last.text]).toEqual(["<p>a</p>", "<p>a</p>"]);
  });
});

it("the words stand where the portal says", () => {
  expect(WORDS).toEqual({ missing: REFUSED_PAGES.notFound, failed: REFUSED_PAGES.trouble });
});
