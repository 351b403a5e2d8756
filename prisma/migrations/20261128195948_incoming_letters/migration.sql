-- CreateEnum
CREATE TYPE "letter_urgency" AS ENUM ('biasa', 'segera', 'sangat_segera');

-- CreateEnum
CREATE TYPE "letter_security" AS ENUM ('B', 'T', 'R', 'SR');

-- CreateEnum
CREATE TYPE "disposition_state" AS ENUM ('open', 'done', 'withdrawn');

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "incoming_id" UUID;

-- CreateTable
CREATE TABLE "incoming_letter" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "agenda" INTEGER NOT NULL,
    "received_on" DATE NOT NULL,
    "sender" TEXT NOT NULL,
    "their_number" TEXT NOT NULL DEFAULT '',
    "their_date" DATE,
    "subject" TEXT NOT NULL,
    "urgency" "letter_urgency" NOT NULL DEFAULT 'biasa',
    "security" "letter_security" NOT NULL DEFAULT 'B',
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "filed_at" TIMESTAMPTZ(3),
    "filed_by_id" UUID,
    "filed_note" TEXT NOT NULL DEFAULT '',
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_id" UUID,
    "void_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "incoming_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disposition" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "parent_id" UUID,
    "to_role" TEXT,
    "to_staff_id" UUID,
    "instructions" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_as" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "disposition_state" NOT NULL DEFAULT 'open',
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "report" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "disposition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "incoming_letter_request_id_key" ON "incoming_letter"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "incoming_letter_year_agenda_key" ON "incoming_letter"("year", "agenda");

-- CreateIndex
CREATE UNIQUE INDEX "disposition_request_id_key" ON "disposition"("request_id");

-- CreateIndex
CREATE INDEX "disposition_letter_id_idx" ON "disposition"("letter_id");

-- CreateIndex
CREATE INDEX "document_incoming_id_idx" ON "document"("incoming_id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_incoming_id_fkey" FOREIGN KEY ("incoming_id") REFERENCES "incoming_letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_letter" ADD CONSTRAINT "incoming_letter_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_letter" ADD CONSTRAINT "incoming_letter_filed_by_id_fkey" FOREIGN KEY ("filed_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_letter" ADD CONSTRAINT "incoming_letter_voided_by_id_fkey" FOREIGN KEY ("voided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "incoming_letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "disposition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_to_staff_id_fkey" FOREIGN KEY ("to_staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Rules that Prisma's schema cannot state.
ALTER TABLE incoming_letter ADD CONSTRAINT incoming_letter_agenda CHECK (agenda >= 1 AND extract(year FROM received_on) = year);
ALTER TABLE incoming_letter ADD CONSTRAINT incoming_letter_filed CHECK ((filed_at IS NULL) = (filed_note = '') AND (filed_at IS NULL) = (filed_by_id IS NULL));
ALTER TABLE incoming_letter ADD CONSTRAINT incoming_letter_voided CHECK ((voided_at IS NULL) = (void_reason = '') AND (voided_at IS NULL) = (voided_by_id IS NULL));
ALTER TABLE disposition ADD CONSTRAINT disposition_addressee CHECK (num_nonnulls(to_role, to_staff_id) = 1);
ALTER TABLE disposition ADD CONSTRAINT disposition_asks CHECK (cardinality(instructions) > 0 OR note <> '');
ALTER TABLE disposition ADD CONSTRAINT disposition_ended CHECK
  ((state = 'open') = (ended_at IS NULL) AND (state = 'open') = (ended_by_id IS NULL) AND (state = 'open') = (report = ''));

-- The queue: what is open for a role, for a person, and what was asked by somebody.
CREATE INDEX disposition_open_role ON disposition (to_role, due_on, id) WHERE state = 'open' AND to_role IS NOT NULL;
CREATE INDEX disposition_open_staff ON disposition (to_staff_id, due_on, id) WHERE state = 'open' AND to_staff_id IS NOT NULL;
CREATE INDEX disposition_open_giver ON disposition (given_by_id, due_on, id) WHERE state = 'open';

-- An agenda number is of one letter for ever: it is neither taken away nor given to another.
CREATE FUNCTION keep_incoming_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (OLD.request_id, OLD.year, OLD.agenda, OLD.entered_by_id, OLD.entered_at)
      IS DISTINCT FROM (NEW.request_id, NEW.year, NEW.agenda, NEW.entered_by_id, NEW.entered_at)
    OR OLD.voided_at IS NOT NULL THEN
    RAISE EXCEPTION 'a number of the agenda does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER incoming_letter_kept BEFORE UPDATE OR DELETE ON incoming_letter FOR EACH ROW EXECUTE FUNCTION keep_incoming_letter();
CREATE TRIGGER incoming_letter_no_truncate BEFORE TRUNCATE ON incoming_letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was asked stays as it was asked; it ends once.
CREATE FUNCTION keep_disposition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open'
    OR (OLD.request_id, OLD.letter_id, OLD.parent_id, OLD.to_role, OLD.to_staff_id, OLD.instructions, OLD.note, OLD.due_on,
        OLD.given_by_id, OLD.given_as, OLD.given_at)
      IS DISTINCT FROM
       (NEW.request_id, NEW.letter_id, NEW.parent_id, NEW.to_role, NEW.to_staff_id, NEW.instructions, NEW.note, NEW.due_on,
        NEW.given_by_id, NEW.given_as, NEW.given_at) THEN
    RAISE EXCEPTION 'a disposition does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disposition_kept BEFORE UPDATE OR DELETE ON disposition FOR EACH ROW EXECUTE FUNCTION keep_disposition();
CREATE TRIGGER disposition_no_truncate BEFORE TRUNCATE ON disposition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A scan belongs to a letter that came in, as well.
ALTER TABLE document DROP CONSTRAINT document_belongs;
ALTER TABLE document ADD CONSTRAINT document_belongs CHECK (num_nonnulls(draft_id, application_id, run_id, letter_id, incoming_id) >= 1);
