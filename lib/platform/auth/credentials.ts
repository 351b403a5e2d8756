import "server-only";
import type { Worded } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit } from "../audit";
import { makeContext } from "../caller/make";
import { db } from "../db";
import { logger } from "../logger";
import { giveBack, limit, slowDown, type Throttled } from "../rate-limit";
import { refused } from "../refusal";
import { credentialRefusals, sessionActs } from "../session-words";
import { transaction } from "../transaction";
import { isPassword } from "./password";
import { inTurn } from "./password-turns";
import { ROLE_HOLDER, rolesOf } from "./roles-in-force";
import { ABSOLUTE_HOURS } from "./session";

/** Tries for one account from one sender; a change of one's own password counts by the same rule. */
export const PASSWORD_TRIES = limit("signIn", { points: 5, minutes: 5 });
/** Once they are used up: some 20,000 guesses a day find no password of twelve signs, and its owner waits a moment. */
export const PASSWORD_TURNS = { name: "signInTurn", everySeconds: 4, patienceSeconds: 20 };

type Credentials = { email: string; password: string };
/** For one account from all pages of the form together, each of which has tries of its own. */
const PAGE_TRIES = limit("signInPages", { points: 40, minutes: 5 });
/** Of one address, at all accounts together. */
const ADDRESS_TRIES = limit("signInAddress", { points: 20, minutes: 5 });

/** `address`: where the office's proxy vouches for it. */
type Browser = { tries: string; userAgent: string; address?: string | null };
type Opened = { staffId: string; name: string; sessionId: string };

/**
 * The one place where a password opens a session. The try is counted before the password is
 * looked at, so that many guesses at once are counted too; a right one is given back. Guesses are counted by the
 * pair of sender and account; too many are slowed down and never shut the owner out.
 * Unknown address, wrong password and disabled account get one answer in one time.
 */
export async function openSession(
  { email, password }: Credentials,
  browser: Browser,
  now = new Date(),
): Promise<Result<Opened, Worded<"wrong_credentials">> | Throttled> {
  const isKnown = browser.tries.startsWith("browser:");
  // Whoever signed in here before is not counted with the others behind the same router.
  const address = isKnown ? null : browser.address;
  const tries = address ? `${address}:${browser.tries}` : browser.tries;
  const account = `account:${email}`;
  const own = await slowDown(PASSWORD_TRIES, PASSWORD_TURNS, tries, isKnown ? browser.tries : account);
  if (!own.ok) return own;
  const pages = browser.tries.startsWith("page:") ? await slowDown(PAGE_TRIES, PASSWORD_TURNS, account) : own;
  if (!pages.ok) return pages;
  const here = address ? await slowDown(ADDRESS_TRIES, PASSWORD_TURNS, address) : own;
  if (!here.ok) return here;

  const staff = await db().staff.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      active: true,
      passwordHash: true,
      sessionVersion: true,
      ...ROLE_HOLDER,
    },
  });
  const checked = await inTurn(isKnown, () => isPassword(staff?.passwordHash ?? null, password));
  if (checked === null) return refused("busy");
  if (!staff || !checked || !staff.active) {
    await noteRefusal(staff?.id ?? null, now);
    return refused(credentialRefusals, "wrong_credentials");
  }
  await giveBack(PASSWORD_TRIES, tries);
  if (browser.tries.startsWith("page:")) await giveBack(PAGE_TRIES, account);
  if (address) await giveBack(ADDRESS_TRIES, address);

  const expiresAt = new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000);
  const { id, name, sessionVersion } = staff;
  const ctx = makeContext({ kind: "public" }, () => now);
  return transaction(ctx, async (tx) => {
    const session = await tx.staffSession.create({
      data: { staffId: id, sessionVersion, userAgent: browser.userAgent.slice(0, 300), lastSeenAt: now, expiresAt },
      select: { id: true },
    });
    const actor = { kind: "staff", id, name, roles: rolesOf(staff, now), sessionId: session.id } as const;
    await recordAudit(
      tx,
      makeContext(actor, () => now),
      { action: sessionActs["session.opened"], subjectType: "staff", subjectId: id },
    );
    return ok({ staffId: id, name, sessionId: session.id });
  });
}

/** Of an address that nobody has only that somebody tried: what was typed there may be a password. */
async function noteRefusal(staffId: string | null, now: Date) {
  logger.warn({ known: staffId !== null }, "sign-in refused");
  const ctx = makeContext({ kind: "public" }, () => now);
  const about = { subjectType: "staff", subjectId: staffId ?? "" };
  await recordAudit(db(), ctx, { action: sessionActs["session.refused"], ...about });
}
