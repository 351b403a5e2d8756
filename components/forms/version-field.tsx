import { KeptField } from "./kept-field";

/** What the form showed when it was opened; after a refusal for that reason, what it shows now (platform/edit-version). */
export function VersionField({ version }: { version: string }) {
  return <KeptField name="version" value={version} />;
}
