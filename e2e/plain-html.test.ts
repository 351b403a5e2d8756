import { describe, expect, it } from "vitest";
import { firstText, readForms, textOf } from "./plain-html";

const PAGE = `<h1 class="a">Periksa, <b>lalu</b> kirim</h1><script>self.x="<form><input name='bait'></form>"</script>
<form id="kirim" action="" encType="multipart/form-data" method="POST"><input type="hidden" name="$ACTION_REF_1"/>
<input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&amp;b&quot;}"/><input type="radio" name="sex" value="L"/>
<input type="radio" name="sex" value="P" checked=""/><select name="village"><option value="">Pilih</option><option value="52" selected="">Gerung</option></select>
<textarea name="note">
baris &lt;satu&gt;</textarea><input name="off" disabled="" value="x"/></form>
<input form="kirim" name="late" value="1"/><button type="button">Bukan</button><button form="kirim" type="submit" name="b" value="2">Kirim <span>sekarang</span></button>`;

describe("a page read without scripts", () => {
  const [form, ...others] = readForms(PAGE);

  it("gives the form as a browser would send it, with what stands outside of it", () => {
    expect(others).toEqual([]);
    expect(form).toMatchObject({ id: "kirim", method: "post", multipart: true });
    expect(form?.fields.map(({ name, value, checked }) => [name, value, checked])).toEqual([
      ["$ACTION_REF_1", "", false],
      ["$ACTION_1:0", '{"id":"a&b"}', false],
      ["sex", "L", false],
      ["sex", "P", true],
      ["village", "52", false],
      ["note", "baris <satu>", false],
      ["late", "1", false],
    ]);
    expect(form?.buttons).toEqual([{ name: "b", value: "2", text: "Kirim sekarang" }]);
  });

  it("gives text without tags", () => {
    expect(firstText(PAGE, "h1")).toBe("Periksa, lalu kirim");
    expect(textOf("a&nbsp;<i>b</i> &#x27;c&#39;")).toBe("a b 'c'");
    expect(
      textOf("Nomor <span><span>500.3</span><span>/<!-- --><wbr/>007</span><span>/<wbr>XII</span></span> baru"),
    ).toBe("Nomor 500.3/007/XII baru");
  });
});
