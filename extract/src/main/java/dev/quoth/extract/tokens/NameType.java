package dev.quoth.extract.tokens;

/** What a name is a name of. */
public enum NameType {
  /** A person, without titles. */
  PERSON,
  /** A company, agency, ministry, parliament, court, committee, union, campaign. */
  ORGANISATION,
  /** A political party, or its name as an adjective. */
  PARTY,
  /** A newspaper, broadcaster, news agency, magazine or programme. */
  OUTLET,
  /** A state of the world. */
  COUNTRY,
  /** Any other place: a city, a region, a building. */
  PLACE,
  /** An election, war, conference, debate. */
  EVENT,
  /** An office, rank or job: "secretary of state", "Gov.". */
  TITLE,
  /** A people or nation as noun or adjective. */
  NATIONALITY,
  /** A law, treaty, programme, work, prize, product. */
  OTHER
}
