import "server-only";
import { env } from "../env";

export const INGEST_PATH = "/api/ingest";

/** The secret that signs upload addresses; `platform/env` has made sure it is not a cloud's. */
export function uploadKey(): string {
  return (JSON.parse(Buffer.from(env().UPLOADTHING_TOKEN, "base64").toString("utf8")) as { apiKey: string }).apiKey;
}

export function ingestUrl(): string {
  return `${env().PUBLIC_URL}${INGEST_PATH}`;
}

export function callbackUrl(): string {
  return `${env().PUBLIC_URL}/api/uploadthing`;
}
