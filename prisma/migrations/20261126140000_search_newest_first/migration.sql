-- Search by part of a name looks through the newest cases of the services that the reader may see, out of the index alone.
CREATE INDEX application_newest ON application (service_slug, submitted_at DESC, id)
  INCLUDE (applicant_name, business_name) WHERE status <> 'draft';

-- What is rarer is found by trigrams: one index over both names is read, and written, for less than two.
-- No name holds a line break, so nothing that is typed can match over the edge between the two.
CREATE INDEX application_names_trgm ON application
  USING gin (lower(applicant_name || E'\n' || business_name) gin_trgm_ops);
DROP INDEX application_applicant_trgm;
DROP INDEX application_business_trgm;
