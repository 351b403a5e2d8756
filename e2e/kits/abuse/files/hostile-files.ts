import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { MAX_FILE_BYTES } from "@/lib/domain/files";
import { heicClaiming, heicPhoto, pdfOf } from "@/lib/platform/uploads/content/sample-files";
import { chunk, honestPhoto, jpegClaiming, jpegOfSize, jpegWithComment, MARKER, pngOf, raw, zipOf } from "../makers";
import { hostileFile as file, type HostileFile } from "./hostile-file";
import { hostilePdfs } from "./hostile-pdfs";
import { hostilePictures } from "./hostile-pictures";

export async function hostileFiles(seed: number, least: number): Promise<HostileFile[]> {
  const all = [
    ...disguises(),
    ...pdfs(),
    ...(await bombs()),
    ...(await polyglots()),
    ...(await hostilePictures()),
    ...(await sizes()),
    ...(await names()),
  ];
  return [...all, ...(await bentFiles(seed, Math.max(0, least - all.length)))];
}

/** Something else under the name of a photo. */
function disguises(): HostileFile[] {
  const kinds: Record<string, Buffer> = {
    "SVG with a script": raw(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${MARKER}</svg>`),
    "SVG behind an XML head": raw(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${MARKER}</svg>`),
    HTML: raw(`<!DOCTYPE html><html>${MARKER}</html>`),
    "HTML behind the magic of JPEG": raw(`\xff\xd8\xff\xe0<html>${MARKER}</html>`),
    "HTML behind the magic of PNG": raw(`\x89PNG\r\n\x1a\n<html>${MARKER}</html>`),
    "HTML behind the magic of WebP": raw(`RIFF\x20\x00\x00\x00WEBPVP8 <html>${MARKER}</html>`),
    "a script that is a GIF": raw(`GIF89a/*${"x".repeat(40)}*/=1;${MARKER}`),
    "a program of Windows": raw(`MZ${"\0".repeat(58)}@\0\0\0PE\0\0`),
    "a program of Linux": raw(`\x7fELF\x02\x01\x01${"\0".repeat(60)}`),
    "a shell script": raw("#!/bin/sh\nrm -rf /\n"),
    PHP: raw("<?php system($_GET['a']); ?>"),
    "a zip": zipOf("a.txt", raw("halo")),
    "a zip that climbs": zipOf("../../etc/passwd", raw("root")),
    "an office document": zipOf("[Content_Types].xml", raw("<Types/>")),
    gzip: raw("\x1f\x8b\x08\x00\x00\x00\x00\x00"),
    "HTML in UTF-16": Buffer.from("\ufeff<html><script>alert(1)</script></html>", "utf16le"),
    "HTML behind the mark of UTF-8": raw(`\xef\xbb\xbf<html>${MARKER}</html>`),
    "HTML in UTF-7": raw("+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    "SVG, folded": gzipSync(`<svg xmlns="http://www.w3.org/2000/svg">${MARKER}</svg>`),
    MHTML: raw(`MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${MARKER}`),
    Flash: raw(`FWS\x06${"\0".repeat(40)}`),
    "a Java class": raw(`\xca\xfe\xba\xbe\0\0\0\x34${"\0".repeat(40)}`),
    "an old office document": raw(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`),
    "a link of Windows": raw(`L\0\0\0\x01\x14\x02\0${"\0".repeat(60)}`),
    RAR: raw(`Rar!\x1a\x07\x01\0${"\0".repeat(40)}`),
    TIFF: raw("II*\0\x08\0\0\0\0\0"),
    BMP: raw(`BM${"\0".repeat(60)}`),
    "a film": raw("\0\0\0\x18ftypmp42\0\0\0\0mp42isom"),
    "a test virus": raw("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
    "XML that reads files": raw(
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    ),
    zeros: Buffer.alloc(4_096),
    "one byte": raw("x"),
    "two bytes of JPEG": raw("\xff\xd8"),
    PostScript: raw("%!PS-Adobe-3.0\n(a) run\n"),
  };
  return Object.entries(kinds).map(([how, bytes]) => file(how, "refused", bytes));
}

function pdfs(): HostileFile[] {
  return Object.entries(hostilePdfs()).map(([how, bytes]) =>
    file(
      `PDF: ${how}`,
      /circles|no page|junk|escaped name of|unknown kind|zip behind|names without end/.test(how) ? "either" : "refused",
      bytes,
      "surat.pdf",
      "application/pdf",
    ),
  );
}

/** Small on the line, large in memory. */
async function bombs(): Promise<HostileFile[]> {
  const side = 30_000;
  const many = Array.from({ length: 20_000 }, () => chunk("tEXt", raw(`a\0${MARKER}`)));
  const png = await honestPhoto("png");
  return [
    file(
      "900 megapixels, all of them there",
      "refused",
      pngOf(side, side, Buffer.alloc((side / 8 + 1) * side)),
      "a.png",
      "image/png",
    ),
    file("a PNG that claims 4 gigapixels", "refused", pngOf(65_000, 65_000, Buffer.alloc(100)), "a.png", "image/png"),
    file("a PNG of 2^31 by 1", "refused", pngOf(2 ** 31 - 1, 1, Buffer.alloc(100)), "a.png", "image/png"),
    file("a PNG of 0 by 0", "refused", pngOf(0, 0, Buffer.alloc(1)), "a.png", "image/png"),
    file("a JPEG that claims 65,500 by 65,500", "refused", await jpegClaiming(65_500, 65_500)),
    file("a JPEG just over 50 megapixels", "refused", await jpegClaiming(7_072, 7_072)),
    file("a HEIC that claims 20,000 by 20,000", "refused", heicClaiming(20_000, 20_000), "a.heic", "image/heic"),
    file("a HEIC cut off", "refused", heicPhoto().subarray(0, 600), "a.heic", "image/heic"),
    file("a zip bomb", "refused", zipOf("a", Buffer.alloc(3_000_000)), "a.zip", "application/zip"),
    file(
      "a PNG with 20,000 comments",
      "either",
      Buffer.concat([png.subarray(0, 33), ...many, png.subarray(33)]),
      "a.png",
      "image/png",
    ),
  ];
}

/** A photo and something else at once. Refused or made anew; what is kept carries nothing of the else. */
async function polyglots(): Promise<HostileFile[]> {
  const [jpeg, png, webp] = await Promise.all([honestPhoto(), honestPhoto("png"), honestPhoto("webp")]);
  const zip = zipOf("a.html", raw(MARKER));
  const html = raw(`<html>${MARKER}</html>`);
  return [
    file("a photo with a script in its comment", "either", await jpegWithComment(MARKER)),
    file("a photo with PHP in its comment", "either", await jpegWithComment(`<?php ${MARKER} ?>`)),
    file("a photo with HTML behind it", "either", Buffer.concat([jpeg, html])),
    file("a photo with a zip behind it", "either", Buffer.concat([jpeg, zip])),
    file("a photo with a PDF behind it", "either", Buffer.concat([jpeg, pdfOf(), html])),
    file("a PNG with HTML behind it", "either", Buffer.concat([png, html]), "a.png", "image/png"),
    file("a PNG with a zip behind it", "either", Buffer.concat([png, zip]), "a.png", "image/png"),
    file(
      "a PNG with a script in its text",
      "either",
      Buffer.concat([png.subarray(0, 33), chunk("tEXt", raw(`a\0${MARKER}`)), png.subarray(33)]),
      "a.png",
      "image/png",
    ),
    file("a WebP with HTML behind it", "either", Buffer.concat([webp, html]), "a.webp", "image/webp"),
    file("HTML in front of a photo", "refused", Buffer.concat([html, jpeg])),
    file("two photos in one", "either", Buffer.concat([jpeg, jpeg])),
    file("a photo called a PDF", "either", jpeg, "surat.pdf", "application/pdf"),
    file("a PDF called a photo", "either", pdfOf(), "ktp.jpg", "image/jpeg"),
  ];
}

async function sizes(): Promise<HostileFile[]> {
  return [
    file("nothing", "refused", Buffer.alloc(0)),
    file("10 MiB less one byte", "kept", await jpegOfSize(MAX_FILE_BYTES - 1)),
    file("10 MiB", "kept", await jpegOfSize(MAX_FILE_BYTES)),
    file("10 MiB and one byte", "refused", await jpegOfSize(MAX_FILE_BYTES + 1)),
    file("12 MiB", "refused", await jpegOfSize(12 * 1_048_576)),
  ];
}

async function names(): Promise<HostileFile[]> {
  const jpeg = await honestPhoto();
  const odd = [
    "../../../etc/passwd.jpg",
    "..\\..\\a.jpg",
    "/etc/cron.d/a.jpg",
    "C:\\a.jpg",
    "a/b/c.jpg",
    "....//a.jpg",
    "%2e%2e%2fa.jpg",
    "foto\u202egpj.exe",
    "\u2066a\u2069.jpg",
    "a\u200b.jpg",
    "\ufeffa.jpg",
    "ａ．ｊｐｇ",
    "💣💣.jpg",
    "é".repeat(120),
    `${"字".repeat(85)}.jpg`,
    `${"a".repeat(251)}.jpg`,
    `${"a".repeat(252)}.jpg`,
    `${"a".repeat(2_000)}.jpg`,
    ".htaccess",
    "..",
    ".",
    "con.jpg",
    "a.jpg.exe",
    "a.php;.jpg",
    'a".jpg',
    "a'.jpg",
    "<script>.jpg",
    "a;filename=b.exe",
    "a.jpg ",
    "-rf",
    "$(id).jpg",
    "`id`.jpg",
    "a|b.jpg",
    "=1+1.jpg",
    "a\u0000.jpg",
    "a.jpg.",
    "a\u2028b.jpg",
    "\ud800.jpg",
    "....jpg",
    "\u0301".repeat(200),
    "NUL",
    "a.jpg\u202e",
    "?a#b.jpg",
    `${"é".repeat(126)}a.jpg`,
    "a\r\nX: y.jpg",
  ];
  return odd.map((name) =>
    file(`a photo called ${JSON.stringify(name).slice(0, 60)}`, name.includes("\0") ? "either" : "kept", jpeg, name),
  );
}

/** Honest files with a few bytes changed, cut or doubled. */
async function bentFiles(seed: number, many: number): Promise<HostileFile[]> {
  const whole: [string, Uint8Array, string][] = [
    ["ktp.jpg", await honestPhoto(), "image/jpeg"],
    ["a.png", await honestPhoto("png"), "image/png"],
    ["a.webp", await honestPhoto("webp"), "image/webp"],
    ["a.heic", heicPhoto(), "image/heic"],
    ["surat.pdf", pdfOf(), "application/pdf"],
  ];
  const bend = fc
    .tuple(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      fc.nat(3),
    )
    .map(([[name, bytes, type], bites, kind]) => {
      const bent = Buffer.from(bytes);
      for (const [at, value] of bites) bent[at % bent.length] = value;
      const cut = kind === 1 ? bent.subarray(0, Math.floor(bent.length / 2)) : bent;
      return file(
        `${name} bent in ${bites.length} places`,
        "either",
        kind === 2 ? Buffer.concat([bent, bent]) : cut,
        name,
        type,
      );
    });
  return fc.sample(bend, { numRuns: many, seed });
}
