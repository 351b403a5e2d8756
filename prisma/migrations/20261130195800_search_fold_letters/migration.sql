-- The fold takes vowel signs of Arabic and the minus sign, and writes ł ø đ ð ħ ŧ ı ß æ œ as keyboards do. Small letters are
-- those of Unicode whatever the locale: lower() in the embedded server's knew A to Z alone. Written anew where it differs.
CREATE OR REPLACE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(' ' FROM regexp_replace(
    replace(replace(replace(translate(
      lower((regexp_replace(normalize(regexp_replace($1,
        '[''`\u00ad\u00b4\u02b9-\u02bf\u02ca\u02cb\u200b-\u200f\u2018\u2019\u201b\u2032\u2035\u2060\ua78b\ua78c\ufeff\uff07\uff40]', '', 'g'), NFKD),
        '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]', '', 'g')) COLLATE "pg_c_utf8"),
      'łøđðħŧı', 'loddhti'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2212\u3000-\u303f]+', ' ', 'g'))
$$;

UPDATE application SET applicant_name = applicant_name, business_name = business_name
WHERE applicant_name || business_name ~ '[^\u0001-\u007f]';
UPDATE business SET name = business.name FROM person
WHERE person.id = business.person_id AND business.name || person.name ~ '[^\u0001-\u007f]';
