-- Search folds both sides alike: without apostrophes, accents, signs and double blanks. lib/domain/text/search-fold.ts
-- does the same to what is typed; a test holds the two together.
CREATE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(' ' FROM regexp_replace(
    lower(regexp_replace(normalize(regexp_replace($1,
      '[''`\u00ad\u00b4\u02bb\u02bc\u200b-\u200f\u2018\u2019\u2032\u2060\ufeff]', '', 'g'), NFKD),
      '[\u0300-\u036f]', '', 'g')),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
$$;

ALTER TABLE "application" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '';

-- A blank before each word lets a short word be looked for at the beginning of one. Cut, for an index holds no more.
CREATE FUNCTION fold_application_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := ' ' || left(search_fold(NEW.applicant_name), 250) || E' \n ' || left(search_fold(NEW.business_name), 250) || ' ';
  RETURN NEW;
END $$;

UPDATE application SET search_text =
  ' ' || left(search_fold(applicant_name), 250) || E' \n ' || left(search_fold(business_name), 250) || ' ';

CREATE TRIGGER application_names_folded BEFORE INSERT OR UPDATE OF applicant_name, business_name ON application
  FOR EACH ROW EXECUTE FUNCTION fold_application_names();

DROP INDEX application_newest;
CREATE INDEX application_newest ON application (service_slug, submitted_at DESC, id)
  INCLUDE (search_text) WHERE status <> 'draft';
DROP INDEX application_names_trgm;
CREATE INDEX application_search_trgm ON application USING gin (search_text gin_trgm_ops);

-- A phone, the last part of a reference, a village, a NIB: each has its own, and none is read for a name.
CREATE INDEX application_phone_idx ON application (phone);
CREATE INDEX application_reference_end ON application (right(reference, 4));
CREATE INDEX application_village_newest ON application (village_code, submitted_at DESC, id) WHERE status <> 'draft';
CREATE INDEX application_typed_nib ON application ((answers -> 'business' ->> 'nib'))
  WHERE answers -> 'business' ->> 'nib' IS NOT NULL;
CREATE INDEX nib_issue_nib_idx ON nib_issue (nib);

-- Also for rows that are copied in while other triggers sleep: without it nobody would find them.
ALTER TABLE application ENABLE ALWAYS TRIGGER application_names_folded;
