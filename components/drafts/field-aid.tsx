"use client";

import { lazy } from "react";
import type { IdentifierKind } from "@/lib/domain/forms/question";

const EmailHint = lazy(async () => ({ default: (await import("./email-hint")).EmailHint }));
const KbliSearch = lazy(async () => ({ default: (await import("./kbli-search")).KbliSearch }));

/** What helps with one field, fetched when it is shown: most who read the page have no such field. */
export function FieldAid({ kind, name, known }: { kind: IdentifierKind; name: string; known: string | null }) {
  if (kind === "email") return <EmailHint name={name} known={known} />;
  return kind === "kbli" ? <KbliSearch name={name} /> : null;
}
