/** How often, by configuration (S-22). Counted in the database: more than one server process may answer. */
export interface Limits {
  /** Answers of the identity provider per address in a minute. */
  inloggen: number;
  /** Searches by name or BSN per account in an hour. */
  zoeken: number;
  /** Exports per account in a day. */
  export: number;
}

export const defaultLimits: Limits = { inloggen: 10, zoeken: 30, export: 10 };
