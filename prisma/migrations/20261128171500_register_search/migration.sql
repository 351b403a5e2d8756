-- The register is searched as the desk is: folded, whatever the order of the words. Both names stand in one column, as in application.
ALTER TABLE "business" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '';

CREATE FUNCTION business_search_text(business text, owner text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ' ' || left(search_fold(business), 250) || E' \n ' || left(search_fold(coalesce(owner, '')), 250) || ' '
$$;

CREATE FUNCTION fold_business_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := business_search_text(NEW.name, (SELECT name FROM person WHERE id = NEW.person_id));
  RETURN NEW;
END $$;

-- Who is registered anew under another spelling is found by it in all their businesses.
CREATE FUNCTION fold_owner_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE business SET search_text = business_search_text(business.name, NEW.name) WHERE person_id = NEW.id;
  RETURN NULL;
END $$;

UPDATE business SET search_text = business_search_text(business.name, person.name)
FROM person WHERE person.id = business.person_id;

CREATE TRIGGER business_names_folded BEFORE INSERT OR UPDATE OF name, person_id ON business
  FOR EACH ROW EXECUTE FUNCTION fold_business_names();
CREATE TRIGGER owner_name_folded AFTER UPDATE OF name ON person
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION fold_owner_name();

-- Also for rows that are copied in while other triggers sleep: without them nobody would find these.
ALTER TABLE business ENABLE ALWAYS TRIGGER business_names_folded;
ALTER TABLE person ENABLE ALWAYS TRIGGER owner_name_folded;

DROP INDEX business_name_trgm;
CREATE INDEX "business_search_trgm" ON "business" USING GIN ("search_text" gin_trgm_ops);

-- A phone and a village have an index of their own.
CREATE INDEX "person_phone_idx" ON "person"("phone");
CREATE INDEX "business_village_code_idx" ON "business"("village_code");
