/**
 * Why somebody looks (doel): recorded with every transaction and every log line. The legal list of doelcodes
 * (Jeugdwet 7.4.0, Regeling Jeugdwet) takes this place with the access matrix.
 */
export const purposes = ['beleid', 'toeleiding', 'berichtenverkeer', 'sessie'] as const;
export type Purpose = (typeof purposes)[number];
