import "server-only";
import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { SESSION_COOKIE } from "@/lib/platform/auth/session";
import { hashToken, newToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/**
 * The cookies of one browser. A test hands it to `vi.mock("next/headers")`, for Next
 * gives cookies only inside a request; what the cookies prove is asked of the real rows.
 */
export function makeJar() {
  const jar = new Map<string, { value: string }>();
  return {
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
    clear: () => jar.clear(),
  };
}

type Jar = ReturnType<typeof makeJar>;

export async function signIn(jar: Jar, staffId: string) {
  const { sessionVersion } = await db().staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { sessionVersion: true },
  });
  const session = await db().staffSession.create({
    data: { staffId, sessionVersion, expiresAt: new Date(Date.now() + 3_600_000) },
    select: { id: true },
  });
  const token = await encode({ token: { sid: session.id }, secret: env().AUTH_SECRET, salt: SESSION_COOKIE });
  jar.set(SESSION_COOKIE, token);
}

export async function openCase(jar: Jar, application: { applicationId: string; reference: string }) {
  const token = newToken();
  await db().citizenSession.create({
    data: {
      tokenHash: hashToken(token),
      applicationId: application.applicationId,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  jar.set(`lacak-${application.reference}`, token);
}

/** A draft of the service, in this browser's hand. */
export async function beginDraft(jar: Jar, serviceSlug: string): Promise<string> {
  const code = newToken();
  const draft = await db().draft.create({
    data: {
      resumeHash: hashToken(code),
      serviceSlug,
      answersCipher: new Uint8Array([1]),
      answersKeyId: "test",
      requestId: randomUUID(),
      expiresAt: new Date(Date.now() + 86_400_000),
    },
    select: { id: true },
  });
  jar.set(`draf_${serviceSlug}`, code);
  return draft.id;
}
