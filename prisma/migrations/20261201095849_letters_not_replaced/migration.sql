-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "not_replaced" BOOLEAN NOT NULL DEFAULT false;

-- Only whoever voids a letter says that no other is needed.
ALTER TABLE letter ADD CONSTRAINT letter_not_replaced CHECK (NOT not_replaced OR state = 'void');

-- What went out stays as it went out. Of a letter made outside the portal the words in the register may be mended until
-- somebody has compared its scan: nothing of it was frozen here. That no other letter is needed is taken back by making it
-- anyway.
CREATE OR REPLACE FUNCTION keep_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (OLD.kind, OLD.series, OLD.year, OLD.serial, OLD.inserted, OLD.inserted_reason, OLD.number, OLD.letter_date, OLD.programme_id,
        OLD.application_id, OLD.about, OLD.template_version, OLD.model, OLD.check_code, OLD.numbered_by, OLD.numbered_at)
      IS DISTINCT FROM
       (NEW.kind, NEW.series, NEW.year, NEW.serial, NEW.inserted, NEW.inserted_reason, NEW.number, NEW.letter_date, NEW.programme_id,
        NEW.application_id, NEW.about, NEW.template_version, NEW.model, NEW.check_code, NEW.numbered_by, NEW.numbered_at)
    OR ((OLD.kind <> 'surat-luar' OR OLD.signed_at IS NOT NULL OR OLD.state <> 'valid')
        AND (OLD.addressee, OLD.subject, OLD.signer_name, OLD.signer_post)
          IS DISTINCT FROM (NEW.addressee, NEW.subject, NEW.signer_name, NEW.signer_post))
    OR (OLD.sha256 IS NOT NULL AND (OLD.sha256, OLD.storage_name) IS DISTINCT FROM (NEW.sha256, NEW.storage_name))
    OR (OLD.state <> 'valid' AND OLD.state <> NEW.state) OR (OLD.not_replaced AND NOT NEW.not_replaced) THEN
    RAISE EXCEPTION 'a numbered letter does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
