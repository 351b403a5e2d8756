import { describe, expect, it } from "vitest";
import { stripScripts } from "./strip-scripts.mjs";

const HEAD =
  '<link rel="stylesheet" href="/a.css" nonce="n+/=" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" nonce="n+/=" href="/a.js"/>';

describe("what scripts alone need", () => {
  it("goes; what is read, filled in and pressed stays letter for letter", () => {
    const words = '<h1>Kata &lt;script&gt; dan nonce=&quot;x&quot;</h1><p title="a &gt; b">isi</p>';
    const form = '<form action="" method="POST"><input type="hidden" name="$ACTION_1:0" value="{}"/></form>';
    expect(
      stripScripts(
        `<!DOCTYPE html><html lang="id"><head>${HEAD}</head><body><div hidden=""><!--$--><!--/$--></div>${words}<!-- -->${form}<script nonce="n+/=">self.__next_f.push("<p>\\u003c/script>")</script><script src="/b.js" async=""></script></body></html>`,
      ),
    ).toBe(
      `<!DOCTYPE html><html lang="id"><head><link rel="stylesheet" href="/a.css"/></head><body>${words}${form}</body></html>`,
    );
  });

  it.each([
    [
      "a part that a script was to put in its place",
      '<p><template id="B:0"></template></p><div hidden="" id="S:0">x</div>',
    ],
    ["a document that scripts were to draw", '<html id="__next_error__"><head></head><body></body></html>'],
  ])("%s: the document is not whole", (_what, html) => {
    expect(stripScripts(html)).toBeNull();
  });
});
