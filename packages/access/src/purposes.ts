/**
 * For what personal data are looked at (doel): the closed list of Jeugdwet 7.4.0 lid 1 and 7.4.1 lid 2, plus keeping
 * the system itself. Recorded with every transaction and every log line.
 */
export const purposes = ['toeleiding', 'bekostiging', 'controle', 'beleid', 'beheer'] as const;
export type Purpose = (typeof purposes)[number];
