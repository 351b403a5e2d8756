-- Calendars of others take a change only when its SEQUENCE has risen: not only events of the run change what is published.
ALTER TABLE "programme" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION raise_programme_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER programme_revision BEFORE UPDATE ON programme FOR EACH ROW
  WHEN ((OLD.title, OLD.description, OLD.first_day, OLD.last_day, OLD.hours, OLD.village_code, OLD.place, OLD.status)
    IS DISTINCT FROM (NEW.title, NEW.description, NEW.first_day, NEW.last_day, NEW.hours, NEW.village_code, NEW.place, NEW.status))
  EXECUTE FUNCTION raise_programme_revision();
