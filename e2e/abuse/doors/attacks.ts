import fc from "fast-check";
import { hostileText } from "../values/hostile";

export type Attack = {
  how: string;
  path: string;
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string;
};

/** Whatever any page reads from its address, and a few that none reads. */
const QUERY_NAMES = [
  ...["cari", "kecamatan", "kelas", "nib", "sesudah", "sebelum", "tahun", "tampil", "layanan", "status"],
  ...["pelaku", "tindakan", "nomor", "dari", "sampai", "versi", "ubah", "jam", "kabar", "bagian", "draf", "salah"],
  ...["syarat", "lanjut", "pesan", "ref", "berkas", "hilang", "kembali", "kegiatan", "hal", "_rsc", "id", "__proto__"],
];

const SEGMENTS = [
  "..",
  "%2e%2e",
  "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "..%2f..%2f.data%2fsecrets",
  "..%5c..%5cwindows",
  "%252e%252e%252f",
  "%c0%ae%c0%ae",
  "%00",
  "a%00b",
  "%",
  "%zz",
  "%ff%fe",
  "%E0%A4%A",
  "%F0%9F%92%A3",
  "%ED%A0%80",
  "%0d%0aSet-Cookie:%20a=b",
  "a%2fb",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "constructor",
  "__proto__",
  "null",
  "-1",
  "A".repeat(3_000),
  "%41".repeat(900),
  ";jsessionid=1",
  "~root",
  "[ref]",
  "$",
];

/** Files that lie around a portal and are no business of anybody. */
export const LOOSE_PATHS = [
  "//jahat.example/",
  "/\\jahat.example",
  "/%2fjahat.example",
  "//jahat.example/%2e%2e",
  "/petugas/..;/pengaturan",
  "/petugas//pengaturan/pengguna",
  "/PETUGAS/tugas",
  "/petugas/tugas/",
  "/petugas/tugas%2f",
  "/petugas/%74ugas",
  "/.env",
  "/.git/config",
  "/.data/secrets/AUTH_SECRET",
  "/package.json",
  "/_next/static/../../package.json",
  "/_next/static/%2e%2e/%2e%2e/package.json",
  "/_next/image?url=%2Fapi%2Ffiles%2Fx&w=64&q=75",
  "/_next/image?url=http%3A%2F%2F127.0.0.1%3A9%2Fx.png&w=64&q=75",
  "/_next/data/x/petugas/tugas.json",
  "/_next/../petugas/tugas",
  "/_next/static/chunks/%00.js",
  "/index.html",
  "/wp-admin.php",
  "/server-reference-manifest.json",
  "/?__nextDefaultLocale=x",
  "/404",
  "/_error",
  "/_not-found",
  "/_global-error",
  "/%5f%6eext/static",
  `/${"a/".repeat(600)}`,
  `/?${"a=1&".repeat(2_000)}`,
];

const HEADERS: Record<string, string | string[]>[] = [
  { host: "jahat.example" },
  { host: "127.0.0.1:1" },
  { host: "a b" },
  { "x-forwarded-host": "jahat.example" },
  { "x-forwarded-host": "jahat.example", "x-forwarded-proto": "javascript" },
  { "x-forwarded-proto": "https" },
  { "x-forwarded-for": "1.1.1.1, ::1, x, ' OR 1=1" },
  { "x-forwarded-port": "99999" },
  { forwarded: "for=1.1.1.1;host=jahat.example;proto=https" },
  { "x-original-url": "/petugas/pengaturan/pengguna", "x-rewrite-url": "/petugas/pengaturan/pengguna" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-rewrite": "/petugas/pengaturan/pengguna" },
  {
    "x-middleware-next": "1",
    "x-middleware-override-headers": "x-portal-path",
    "x-middleware-request-x-portal-path": "//jahat.example",
  },
  { "x-portal-path": "//jahat.example/petugas" },
  { "x-nonce": "tebakan'><script>", "content-security-policy": "default-src *" },
  { "x-invoke-path": "/petugas/pengaturan/pengguna", "x-invoke-status": "200" },
  { "x-matched-path": "/petugas/pengaturan/pengguna" },
  { "x-nextjs-data": "1" },
  { rsc: "1" },
  { rsc: "1", "next-router-state-tree": "%" },
  { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" },
  { rsc: "1", "next-router-state-tree": "[".repeat(3_000) },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-url": "//jahat.example" },
  { "next-hmr-refresh": "1" },
  { "accept-language": "x".repeat(4_000) },
  { accept: "\u00e9", "accept-encoding": "gzip;q=1e9, br, zstd, x" },
  { range: "bytes=0-0,1-1,2-2", "if-none-match": "*", "if-modified-since": "kemarin" },
  { cookie: "a".repeat(7_000) },
  { cookie: "petugas=ey.ey.ey; peramban=..; draf_nib=%00; lacak-26NK7F3Q9XMC=%ff" },
  { cookie: "petugas=; petugas.0=x; petugas.1=y; __Host-petugas=z" },
  { cookie: 'draf_nib=\' OR 1=1; draf_lapak={"not":""}; tujuan-petugas=//jahat.example' },
  { cookie: ";;;=;=;a;\u00ff" },
  { authorization: `Basic ${"A".repeat(3_000)}` },
  { "user-agent": "\u00ff".repeat(1_000) },
  { "user-agent": "x".repeat(7_500) },
  { "x-besar": "x".repeat(15_000) },
  { "x-besar": "x".repeat(40_000) },
  Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`x-${index}`, "1"])),
  { "content-type": "multipart/form-data", "content-length": "0" },
  { expect: "200-maybe" },
  { upgrade: "websocket", connection: "upgrade", "sec-websocket-key": "x", "sec-websocket-version": "13" },
];

const METHODS = [
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "HEAD",
  "PROPFIND",
  "MKCOL",
  "TRACE",
  "PURGE",
  "REPORT",
  "SEARCH",
];

/** A page or route as an address, with something hostile where it has room for it. */
export function bentPaths(paths: string[]): fc.Arbitrary<Attack> {
  const filled = (path: string, segment: string) => path.replaceAll(/\[[^\]]+\]/g, segment);
  const plain = fc.constantFrom(...paths).map((path) => filled(path, "nib"));
  const query = fc
    .array(fc.tuple(fc.constantFrom(...QUERY_NAMES), hostileText), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map(([name, text]) => `${name}=${encoded(text)}`).join("&"));
  const withRoom = paths.filter((path) => path.includes("["));
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(plain, query).map(([path, asked]) => attack(`${path}?${asked}`)) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...withRoom), fc.oneof(fc.constantFrom(...SEGMENTS), hostileText.map(encoded)))
        .map(([path, segment]) => attack(filled(path, segment))),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(plain, fc.constantFrom(...SEGMENTS)).map(([path, segment]) => attack(`${path}/${segment}`)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plain, fc.constantFrom(...SEGMENTS))
        .map(([path, segment]) => attack(`${path}?cari=${segment}&tahun=${segment}`)),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(plain, fc.constantFrom(...HEADERS))
        .map(([path, headers]) => ({ ...attack(path), headers, how: `${path} with ${show(headers)}` })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plain, fc.constantFrom(...METHODS))
        .map(([path, method]) => ({ ...attack(path), method, how: `${method} ${path}` })),
    },
  );
}

function attack(path: string): Attack {
  return { how: path.slice(0, 160), path };
}

function show(value: unknown) {
  return JSON.stringify(value).slice(0, 120);
}

/** As a browser writes it; what cannot be written is left as it is. */
function encoded(text: string) {
  try {
    return encodeURIComponent(text);
  } catch {
    return "%ED%A0%80";
  }
}
