-- CreateEnum
CREATE TYPE "person_tie_kind" AS ENUM ('linked', 'dismissed');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "alike_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "alike_name" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "person_tie" (
    "id" UUID NOT NULL,
    "low_hash" TEXT NOT NULL,
    "high_hash" TEXT NOT NULL,
    "kind" "person_tie_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_tie_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_tie_low_hash_idx" ON "person_tie"("low_hash");

-- CreateIndex
CREATE INDEX "person_tie_high_hash_idx" ON "person_tie"("high_hash");

-- A pair of persons has one order, and one decision that holds.
ALTER TABLE "person_tie" ADD CONSTRAINT person_tie_ordered CHECK (low_hash < high_hash);
CREATE UNIQUE INDEX person_tie_once ON person_tie (low_hash, high_hash) WHERE undone_at IS NULL;

-- Every person that the office holds to be this one: the decisions are followed from one to the next.
CREATE FUNCTION same_persons(hash text) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH RECURSIVE known(hash) AS (
    SELECT $1
    UNION
    SELECT CASE WHEN t.low_hash = k.hash THEN t.high_hash ELSE t.low_hash END
    FROM known k JOIN person_tie t ON t.kind = 'linked' AND t.undone_at IS NULL AND (t.low_hash = k.hash OR t.high_hash = k.hash))
  SELECT k.hash FROM known k
$$;

-- A folded name without what stands before everybody's (titles, Muhammad); with nothing else in it, it stays whole.
CREATE FUNCTION alike_name(folded text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  bare text := '';
  word text;
BEGIN
  FOREACH word IN ARRAY string_to_array(folded, ' ') LOOP
    IF word <> ALL ('{h,hj,haji,hajah,hajjah,tgh,tuan,guru,inaq,amaq,papuq,baiq,bq,lalu,l,bapak,pak,ibu,bu,drs,dra,dr,ir,muhammad,muhamad,mohammad,mohamad,muh,moh,md}'::text[])
    THEN bare := bare || ' ' || word; END IF;
  END LOOP;
  RETURN CASE WHEN bare = '' THEN folded ELSE ltrim(bare) END;
END $$;

-- Village and the first letters of each word: the few of one village among whom likeness is measured.
CREATE FUNCTION alike_keys(village text, alike text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  keys text[] := '{}';
  word text;
BEGIN
  FOREACH word IN ARRAY string_to_array(alike, ' ') LOOP
    IF length(word) >= 3 AND cardinality(keys) < 8 THEN keys := keys || (village || ' ' || left(word, 4)); END IF;
  END LOOP;
  RETURN keys;
END $$;

-- Fires after application_names_folded, which has folded the name.
CREATE FUNCTION note_alike() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.alike_name := alike_name(trim(' ' FROM split_part(NEW.search_text, E'\n', 1)));
  NEW.alike_keys := alike_keys(NEW.village_code, NEW.alike_name);
  RETURN NEW;
END $$;

UPDATE application SET alike_name = alike_name(trim(' ' FROM split_part(search_text, E'\n', 1))),
  alike_keys = alike_keys(village_code, alike_name(trim(' ' FROM split_part(search_text, E'\n', 1))));

CREATE TRIGGER application_names_likened BEFORE INSERT OR UPDATE OF applicant_name, village_code ON application
  FOR EACH ROW EXECUTE FUNCTION note_alike();
ALTER TABLE application ENABLE ALWAYS TRIGGER application_names_likened;

CREATE INDEX "application_alike" ON "application" USING GIN ("alike_keys");
