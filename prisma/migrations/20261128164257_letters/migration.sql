-- CreateEnum
CREATE TYPE "letter_state" AS ENUM ('valid', 'void', 'superseded');

-- CreateTable
CREATE TABLE "letter_template" (
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "letter_template_pkey" PRIMARY KEY ("kind","version")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "inserted" INTEGER NOT NULL DEFAULT 0,
    "number" TEXT NOT NULL,
    "letter_date" DATE NOT NULL,
    "programme_id" UUID,
    "application_id" UUID,
    "about" TEXT NOT NULL DEFAULT '',
    "addressee" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_post" TEXT NOT NULL,
    "check_code" TEXT NOT NULL,
    "sha256" TEXT,
    "storage_name" TEXT,
    "state" "letter_state" NOT NULL DEFAULT 'valid',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "state_at" TIMESTAMPTZ(3),
    "state_by" TEXT,
    "external_number" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3),
    "signed_by" TEXT,
    "numbered_by" TEXT NOT NULL,
    "numbered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "letter_check_code_key" ON "letter"("check_code");

-- CreateIndex
CREATE UNIQUE INDEX "letter_storage_name_key" ON "letter"("storage_name");

-- CreateIndex
CREATE INDEX "letter_programme_id_kind_idx" ON "letter"("programme_id", "kind");

-- CreateIndex
CREATE INDEX "letter_application_id_kind_idx" ON "letter"("application_id", "kind");

-- CreateIndex
CREATE INDEX "letter_numbered_at_id_idx" ON "letter"("numbered_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_series_year_serial_inserted_key" ON "letter"("series", "year", "serial", "inserted");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "letter_id" UUID;

-- CreateIndex
CREATE INDEX "document_letter_id_idx" ON "document"("letter_id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Rules that Prisma's schema cannot state.
ALTER TABLE letter ADD CONSTRAINT letter_serial_positive CHECK (serial >= 1 AND inserted >= 0);
ALTER TABLE letter ADD CONSTRAINT letter_bytes_together CHECK ((sha256 IS NULL) = (storage_name IS NULL));
ALTER TABLE letter ADD CONSTRAINT letter_reason CHECK (state = 'valid' OR state_reason <> '');

-- One letter in force about one thing; a void one may be written anew.
CREATE UNIQUE INDEX letter_in_force ON letter
  (kind, coalesce(programme_id::text, ''), coalesce(application_id::text, ''), about) WHERE state = 'valid';

CREATE TRIGGER letter_template_append_only BEFORE UPDATE OR DELETE ON letter_template
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER letter_template_no_truncate BEFORE TRUNCATE ON letter_template
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What went out stays as it went out: only its state, its scan, the other number, and its bytes once, may be written.
CREATE FUNCTION keep_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (OLD.kind, OLD.series, OLD.year, OLD.serial, OLD.inserted, OLD.number, OLD.letter_date, OLD.programme_id, OLD.application_id,
        OLD.about, OLD.addressee, OLD.subject, OLD.template_version, OLD.model, OLD.signer_name, OLD.signer_post, OLD.check_code,
        OLD.numbered_by, OLD.numbered_at)
      IS DISTINCT FROM
       (NEW.kind, NEW.series, NEW.year, NEW.serial, NEW.inserted, NEW.number, NEW.letter_date, NEW.programme_id, NEW.application_id,
        NEW.about, NEW.addressee, NEW.subject, NEW.template_version, NEW.model, NEW.signer_name, NEW.signer_post, NEW.check_code,
        NEW.numbered_by, NEW.numbered_at)
    OR (OLD.sha256 IS NOT NULL AND (OLD.sha256, OLD.storage_name) IS DISTINCT FROM (NEW.sha256, NEW.storage_name))
    OR (OLD.state <> 'valid' AND OLD.state <> NEW.state) THEN
    RAISE EXCEPTION 'a numbered letter does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_kept BEFORE UPDATE OR DELETE ON letter FOR EACH ROW EXECUTE FUNCTION keep_letter();
CREATE TRIGGER letter_no_truncate BEFORE TRUNCATE ON letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A scan belongs to its letter.
ALTER TABLE document DROP CONSTRAINT document_belongs;
ALTER TABLE document ADD CONSTRAINT document_belongs CHECK (num_nonnulls(draft_id, application_id, run_id, letter_id) >= 1);
