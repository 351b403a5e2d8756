-- More signs that are typed for an apostrophe (ʿ ʾ ꞌ ＇ ‛): what the search compares is written anew where they stand.
CREATE OR REPLACE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(' ' FROM regexp_replace(
    lower(regexp_replace(normalize(regexp_replace($1,
      '[''`\u00ad\u00b4\u02b9-\u02bf\u02ca\u02cb\u200b-\u200f\u2018\u2019\u201b\u2032\u2035\u2060\ua78b\ua78c\ufeff\uff07\uff40]', '', 'g'), NFKD),
      '[\u0300-\u036f]', '', 'g')),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
$$;

UPDATE application SET applicant_name = applicant_name, business_name = business_name
WHERE applicant_name || business_name ~ '[\u02b9\u02ba\u02bd-\u02bf\u02ca\u02cb\u201b\u2035\ua78b\ua78c\uff07\uff40]';
UPDATE business SET name = business.name FROM person
WHERE person.id = business.person_id
  AND business.name || person.name ~ '[\u02b9\u02ba\u02bd-\u02bf\u02ca\u02cb\u201b\u2035\ua78b\ua78c\uff07\uff40]';
