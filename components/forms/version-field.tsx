"use client";

import { useField } from "./form-context";

/** What the form showed when it was opened; after a refusal for that reason, what it shows now (platform/edit-version). */
export function VersionField({ version }: { version: string }) {
  const { text } = useField("version", { value: version });
  return <input type="hidden" name="version" value={text} />;
}
