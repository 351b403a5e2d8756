-- Rules that SQL can state and Prisma's schema cannot.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Append-only tables: a correction is a new row.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER history_event_append_only BEFORE UPDATE OR DELETE ON history_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_event_no_truncate BEFORE TRUNCATE ON history_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sop_version_immutable BEFORE UPDATE OR DELETE ON sop_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pinned_definition_immutable BEFORE UPDATE OR DELETE ON pinned_definition
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nib_issue_no_delete BEFORE DELETE ON nib_issue
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A history has no gap: each event is the run's next one.
CREATE FUNCTION next_in_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before history_event%ROWTYPE;
BEGIN
  IF NEW.sequence > 1 THEN
    SELECT * INTO before FROM history_event WHERE run_id = NEW.run_id AND sequence = NEW.sequence - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'history of run % has a gap before %', NEW.run_id, NEW.sequence USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.at < before.at THEN
      RAISE EXCEPTION 'history of run % goes back in time at %', NEW.run_id, NEW.sequence USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER history_event_next BEFORE INSERT ON history_event
  FOR EACH ROW EXECUTE FUNCTION next_in_history();

ALTER TABLE history_event ADD CONSTRAINT history_event_sequence_positive CHECK (sequence >= 1);
ALTER TABLE run ADD CONSTRAINT run_sequence_not_negative CHECK (last_sequence >= 0);
ALTER TABLE open_duty ADD CONSTRAINT open_duty_of_one CHECK (num_nonnulls(application_id, programme_id) = 1);
ALTER TABLE open_duty ADD CONSTRAINT open_duty_claim_whole CHECK ((claimed_by_id IS NULL) = (claimed_at IS NULL));
ALTER TABLE open_duty ADD CONSTRAINT open_duty_verb CHECK (verb IN ('verify', 'perform', 'review', 'initial', 'approve'));
ALTER TABLE open_duty ADD CONSTRAINT open_duty_role CHECK (role IN ('pelaksana', 'jafung', 'kabid', 'sekretaris', 'kadis', 'seksi', 'pemohon'));
ALTER TABLE role_grant ADD CONSTRAINT role_grant_role CHECK (role IN ('pelaksana', 'jafung', 'kabid', 'sekretaris', 'kadis', 'seksi', 'admin', 'auditor'));
ALTER TABLE role_grant ADD CONSTRAINT role_grant_order CHECK (valid_to IS NULL OR valid_to >= valid_from);

ALTER TABLE application ADD CONSTRAINT application_reference_form CHECK (reference ~ '^[0-9]{2}[A-HJKMNP-Z2-9]{10}$');
ALTER TABLE application ADD CONSTRAINT application_submitted_whole CHECK (status = 'draft' OR submitted_at IS NOT NULL);
ALTER TABLE application ADD CONSTRAINT application_nik_masked CHECK (nik_masked ~ '^[0-9]{6}\*{6}[0-9]{4}$');
ALTER TABLE person ADD CONSTRAINT person_nik_masked CHECK (nik_masked ~ '^[0-9]{6}\*{6}[0-9]{4}$');
ALTER TABLE nib_issue ADD CONSTRAINT nib_issue_form CHECK (nib ~ '^[0-9]{13}$');
ALTER TABLE business ADD CONSTRAINT business_nib_form CHECK (nib IS NULL OR nib ~ '^[0-9]{13}$');
ALTER TABLE business ADD CONSTRAINT business_money CHECK (own_capital >= 0 AND yearly_sales >= 0 AND workers >= 0);
ALTER TABLE business ADD CONSTRAINT business_class CHECK (umkm_class IN ('micro', 'small', 'medium', 'large'));
-- One business has one NIB.
CREATE UNIQUE INDEX business_nib_once ON business (nib) WHERE nib IS NOT NULL;

ALTER TABLE document ADD CONSTRAINT document_belongs CHECK (num_nonnulls(draft_id, application_id, run_id) >= 1);
ALTER TABLE document ADD CONSTRAINT document_size CHECK (size > 0);
ALTER TABLE upload ADD CONSTRAINT upload_received CHECK (received >= 0 AND received <= size);

ALTER TABLE programme ADD CONSTRAINT programme_seats CHECK (seats_taken >= 0 AND seats_taken <= quota);
ALTER TABLE programme ADD CONSTRAINT programme_quota CHECK (quota > 0);
ALTER TABLE programme ADD CONSTRAINT programme_days CHECK (first_day IS NULL OR last_day IS NULL OR last_day >= first_day);
CREATE UNIQUE INDEX seat_one_held ON seat (application_id) WHERE released_at IS NULL;
ALTER TABLE seat ADD CONSTRAINT seat_release_whole CHECK ((released_at IS NULL) = (released_sequence IS NULL));

-- Search by part of a name, and the outbox's pending rows.
CREATE INDEX application_applicant_trgm ON application USING gin (lower(applicant_name) gin_trgm_ops);
CREATE INDEX application_business_trgm ON application USING gin (lower(business_name) gin_trgm_ops);
CREATE INDEX business_name_trgm ON business USING gin (lower(name) gin_trgm_ops);
CREATE INDEX notice_pending ON notice (created_at) WHERE state = 'pending';
CREATE INDEX draft_open ON draft (expires_at) WHERE sent_at IS NULL;

-- Indonesian order for names.
CREATE COLLATION IF NOT EXISTS indonesian (provider = icu, locale = 'id-ID');
