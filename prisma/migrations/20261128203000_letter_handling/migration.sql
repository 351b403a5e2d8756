-- Sifat: who may read a letter, and how fast it is to be dealt with.
ALTER TABLE "letter_template" ADD COLUMN     "security" TEXT NOT NULL DEFAULT 'B',
ADD COLUMN     "urgency" TEXT NOT NULL DEFAULT 'biasa';

ALTER TABLE "letter" ADD COLUMN     "security" TEXT NOT NULL DEFAULT 'B',
ADD COLUMN     "urgency" TEXT NOT NULL DEFAULT 'biasa';

ALTER TABLE letter_template ADD CONSTRAINT letter_template_handling
  CHECK (security IN ('B', 'T', 'R', 'SR') AND urgency IN ('biasa', 'segera', 'sangat_segera'));
ALTER TABLE letter ADD CONSTRAINT letter_handling
  CHECK (security IN ('B', 'T', 'R', 'SR') AND urgency IN ('biasa', 'segera', 'sangat_segera'));

-- It stands in the number and on the paper, so it stays as the number does.
CREATE FUNCTION keep_letter_handling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.security, OLD.urgency) IS DISTINCT FROM (NEW.security, NEW.urgency) THEN
    RAISE EXCEPTION 'a numbered letter does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_handling_kept BEFORE UPDATE ON letter FOR EACH ROW EXECUTE FUNCTION keep_letter_handling();
