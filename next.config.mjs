import { distDir } from "./bin/lib/dist-dir.mjs";
import { ownHosts } from "./bin/lib/own-hosts.mjs";
import { OWN_PART, pagesForAll, SAME_FOR_ALL } from "./bin/lib/pages-for-all.mjs";

/** Native modules and modules that read their own files break when bundled. */
const OUTSIDE_THE_BUNDLE = [
  "@node-rs/argon2",
  "docx",
  "graphile-worker",
  "heic-decode",
  "nodemailer",
  "pg",
  "pino",
  "sharp",
];

/** @param {string} camera whose frames may ask for one */
function permissions(camera) {
  return `camera=${camera}, microphone=(), geolocation=(), payment=(), usb=()`;
}

/** The headers that need no nonce; the content security policy is written per request in proxy.ts. */
const HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // "no-referrer" would send Origin: null with plain form posts, and every post without JavaScript would be refused.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  // No page of another site shows what is ours as its own.
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: permissions("()") },
];

/** @type {import("next").NextConfig} */
const config = {
  distDir: distDir(),
  poweredByHeader: false,
  serverExternalPackages: OUTSIDE_THE_BUNDLE,
  turbopack: { root: import.meta.dirname },
  // The optimiser must never touch files of citizens; pictures of the portal itself are small SVG.
  images: { unoptimized: true },
  devIndicators: false,
  // The title stands in the head of every page from the start; streamed later, a script would have to put it there.
  htmlLimitedBots: /./,
  experimental: {
    // forbidden() of the gates answers 403 with app/petugas/forbidden.tsx.
    authInterrupts: true,
    // Behind a proxy that rewrites Host, Next would refuse the forms of our own pages.
    serverActions: { allowedOrigins: ownHosts() },
    // The code of every page from the start is some 35 MB of a small server; each is read when first asked for.
    preloadEntriesOnStart: false,
  },
  // `npm test` runs the compiler over everything; the build of an office's server must not fail on a test file.
  typescript: { ignoreBuildErrors: true, tsconfigPath: ".build/tsconfig.json" },
  rewrites: async () => [{ source: "/.well-known/security.txt", destination: "/security.txt" }],
  headers: async () => [
    { source: "/:path*", headers: HEADERS },
    // At the counter a paper is photographed by the computer's camera; the page on which one came to the desk decides.
    { source: "/petugas/:path*", headers: [{ key: "Permissions-Policy", value: permissions("(self)") }] },
    // A file is shown inside its case; its route says SAMEORIGIN itself, and what stands here would win.
    { source: "/((?!api/files/).*)", headers: [{ key: "X-Frame-Options", value: "DENY" }] },
    ...pagesForAll().map((source) => ({ source, missing: OWN_PART, headers: [SAME_FOR_ALL] })),
  ],
};

export default config;
