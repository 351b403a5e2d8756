import { unstable_doesMiddlewareMatch as doesMatch } from "next/experimental/testing/server";
import { expect, it } from "vitest";
import { config } from "./proxy";

const matches = (url: string) => doesMatch({ config, nextConfig: {}, url });

it.each([
  "/api/ingest/5f0c",
  "/api/uploadthing",
  "/api/unggah",
  "/api/files/0190e5a8-0000-7000-8000-000000000000",
  "/api/v1/layanan",
  "/api/v1/openapi.json",
  "/_next/static/chunks/a.js",
  "/icon.svg",
])("%s stays outside", (url) => expect(matches(url)).toBe(false));

it.each([
  "/",
  "/layanan/nib",
  "/petugas/tugas",
  "/icon.svgfoo",
  "/iconxsvg",
  "/icon.svg/x",
  "/api/filesX",
  "/api/files",
  "/api/files/a/b",
  "/api/unggahan",
  "/api/unggah/x",
  "/api/ingest",
  "/api/uploadthing/x",
  "/api/uploadthingX",
  "/api/v1/lacak/%00",
  "/_next/staticfoo",
  "/_next/image",
  "/_next/imageX",
  "/_global-error",
])("%s has the policy", (url) => expect(matches(url)).toBe(true));
