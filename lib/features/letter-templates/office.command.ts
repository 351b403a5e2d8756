import "server-only";
import { OFFICE_TEMPLATE, readLetterOffice } from "@/lib/cases/letters/office";
import type { LetterOffice } from "@/lib/domain/letters/letter-office";
import { NUMBER_PARTS, type NumberPart } from "@/lib/domain/letters/number";
import { ok } from "@/lib/domain/result";
import type { StaffContext } from "@/lib/platform/context";
import { type EditVersion, formVersion, staleEdit } from "@/lib/platform/edit-version";
import { armsPicture } from "@/lib/platform/letters/arms-picture";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { refusals } from "./letter-templates.messages";
import { canEditLetters } from "./letter-templates.policy";
import type { SaveLetterOffice } from "./office.schema";
import { OFFICE_LABELS, officeWords, shownOffice } from "./shown-office.messages";
import { lockNewest, saveVersion } from "./templates.store";

type Arms = LetterOffice["letterhead"]["arms"];

/** A new version of letterhead, page and number, where one of them changes; letters that have their number keep what they went out with. */
export async function saveLetterOffice(ctx: StaffContext, sent: SaveLetterOffice) {
  if (!canEditLetters(ctx.actor)) return refused("no_right");
  const picture = sent.arms ? await armsPicture(new Uint8Array(await sent.arms.arrayBuffer()), ctx.actor.id) : null;
  if (picture && !picture.ok) {
    const { ok: _ok, code } = picture;
    const refusal = refused(refusals, code);
    return { ...refusal, errors: { arms: refusal.sentence } };
  }
  return transaction(ctx, async (tx) => {
    const follows = await lockNewest(tx, OFFICE_TEMPLATE);
    const { office } = await readLetterOffice(tx);
    const arms: Arms = picture?.value ?? (sent.withoutArms ? null : office.letterhead.arms);
    const content = officeOf(sent, arms);
    const stale = staleOffice(sent.version, { now: office, wanted: content });
    if (stale) return stale;
    // The first save, also of what the portal ships with, says that somebody has looked at it.
    const same = follows > 0 && formVersion(shownOffice(office)) === formVersion(shownOffice(content));
    if (same) return ok({ saved: "as_it_stood" as const });
    const act = "letter_office.saved";
    return ok({ saved: await saveVersion(tx, ctx, { kind: OFFICE_TEMPLATE, follows, content, note: sent.note, act }) });
  });
}

/** Two admins with the form open: the later hears what the earlier changed. The picture of the arms is no text to be laid over the form. */
function staleOffice(version: EditVersion | undefined, { now, wanted }: { now: LetterOffice; wanted: LetterOffice }) {
  if (version === undefined) return null;
  const edit = { now: shownOffice(now), wanted: shownOffice(wanted), labels: OFFICE_LABELS, say: officeWords };
  const stale = staleEdit({ version, ...edit });
  if (!stale) return null;
  const { arms: _arms, ...values } = stale.values;
  return { ...stale, values };
}

function officeOf(sent: SaveLetterOffice, arms: Arms): LetterOffice {
  const { government, office, address, contact, size, top, bottom, left, right, place } = sent;
  const places = [sent.part1, sent.part2, sent.part3, sent.part4, sent.part5, sent.part6, sent.part7];
  const { serialDigits, unitCode, surat, keputusan, sertifikat } = sent;
  return {
    letterhead: { government, office, address, contact, arms },
    page: { size, margins: { top, bottom, left, right } },
    place,
    number: {
      parts: places.filter((part): part is NumberPart => NUMBER_PARTS.some((known) => known === part)),
      serialDigits,
      unitCode,
      marks: { surat, keputusan, sertifikat },
    },
  };
}
