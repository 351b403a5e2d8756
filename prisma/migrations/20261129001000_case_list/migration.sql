-- AlterTable
ALTER TABLE "application" ADD COLUMN     "answer_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "came_back_at" TIMESTAMPTZ(3),
ADD COLUMN     "repeats_person" BOOLEAN NOT NULL DEFAULT false;

-- What the histories say already of cases that are open.
UPDATE application a SET came_back_at = last.at FROM (
  SELECT DISTINCT ON (e.run_id) e.run_id, e.type, e.at FROM history_event e
  WHERE e.type IN ('resubmitted', 'submitted', 'recalled', 'returned', 'duty_completed', 'sent_back', 'verification_reopened', 'rejected', 'withdrawn')
  ORDER BY e.run_id, e.sequence DESC) AS last
WHERE last.run_id = a.run_id AND last.type = 'resubmitted';

-- The day that the applicant was given ends at midnight in WITA.
UPDATE application a SET answer_due_at = ((last.due_on::date + 1) AT TIME ZONE 'Asia/Makassar') - interval '1 second' FROM (
  SELECT DISTINCT ON (e.run_id) e.run_id, e.payload->>'dueOn' AS due_on FROM history_event e
  WHERE e.type = 'returned' ORDER BY e.run_id, e.sequence DESC) AS last
WHERE last.run_id = a.run_id AND a.status = 'needs_correction' AND last.due_on ~ '^\d{4}-\d{2}-\d{2}$';

-- The later one of two applications of one person for one service is marked as it comes in, so that the list of them
-- needs no look at everybody. What became of the other is asked when the list is read.
CREATE FUNCTION mark_repeated_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.repeats_person := EXISTS (
    SELECT 1 FROM application o
    WHERE o.nik_hash = NEW.nik_hash AND o.id <> NEW.id AND o.service_slug = NEW.service_slug AND o.status <> 'draft');
  RETURN NEW;
END $$;

UPDATE application a SET repeats_person = true WHERE EXISTS (
  SELECT 1 FROM application o
  WHERE o.nik_hash = a.nik_hash AND o.id <> a.id AND o.service_slug = a.service_slug AND o.status <> 'draft'
    AND (o.created_at, o.id) < (a.created_at, a.id));

CREATE TRIGGER application_person_repeated BEFORE INSERT OR UPDATE OF nik_hash ON application
  FOR EACH ROW EXECUTE FUNCTION mark_repeated_person();

-- One for each shipped view of the list, in its order; partial, so that a case is in few of them at any time.
CREATE INDEX application_waiting ON application (service_slug, kecamatan_code, submitted_at, id) WHERE status = 'waiting_programme';
CREATE INDEX application_came_back ON application (service_slug, came_back_at, id) WHERE came_back_at IS NOT NULL;
CREATE INDEX application_answer_due ON application (service_slug, answer_due_at, id) WHERE answer_due_at IS NOT NULL;
CREATE INDEX application_closed ON application (service_slug, status, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX application_repeats ON application (service_slug, submitted_at, id) WHERE repeats_person;
CREATE INDEX open_duty_office_due ON open_duty (service_slug, due_at, run_id) WHERE role <> 'pemohon';
CREATE INDEX notice_mail_unsent ON notice (application_id) WHERE channel = 'mail' AND state <> 'sent' AND application_id IS NOT NULL;
