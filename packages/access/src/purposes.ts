import type { Role } from './roles.ts';

/**
 * For what personal data are looked at (doelcode): the closed list of Jeugdwet 7.4.0 lid 1 and 7.4.1 lid 2, with what
 * the law gives to others than the college. Recorded with every transaction and every log line.
 */
export const purposes = {
  /** Leading to, advising on, deciding about and deploying help: Jw 7.4.0 lid 1 onder a. */
  toeleiding: 'Jw 7.4.0 lid 1 onder a',
  /** Asking the child-protection board or carrying out a measure: Jw 7.4.0 lid 1 onder b. */
  bescherming: 'Jw 7.4.0 lid 1 onder b',
  /** Paying for help: Jw 7.4.0 lid 1 onder c. */
  bekostiging: 'Jw 7.4.0 lid 1 onder c',
  /** Control and fraud: Jw 7.4.0 lid 1 onder d. */
  controle: 'Jw 7.4.0 lid 1 onder d',
  /** Efficient policy: Jw 7.4.1 lid 2, 7.4.4. */
  beleid: 'Jw 7.4.1 lid 2',
  /** Giving help, by whoever gives it: Jw 7.3.8, 7.3.11 lid 2. */
  hulpverlening: 'Jw 7.3.8 en 7.3.11 lid 2',
  /** Reading and steering one's own file: Jw 7.3.10, AVG 15. */
  inzage: 'Jw 7.3.10 en AVG 15',
  /** Vital interest, break-glass: AVG 6 lid 1 onder d, 9 lid 2 onder c. */
  nood: 'AVG 6 lid 1 onder d en 9 lid 2 onder c',
  /** Supervision of the processing by the FG: AVG 39. */
  toezicht: 'AVG 39',
  /** Keeping the system itself: no data of a jeugdige. */
  beheer: 'AVG 32',
} as const;
export type Purpose = keyof typeof purposes;

/** A person looks for the purposes of the own task; `nood` is asked for with every break-glass. */
export const purposesByRole: Readonly<Record<Role, readonly Purpose[]>> = {
  consulent: ['toeleiding', 'bescherming', 'nood', 'beheer'],
  regisseur: ['toeleiding', 'bescherming', 'nood', 'beheer'],
  'regisseur-ander-domein': ['toeleiding', 'beheer'],
  teamleider: ['toeleiding', 'bescherming', 'beleid', 'nood', 'beheer'],
  accounthouder: ['toeleiding', 'bekostiging', 'beleid', 'beheer'],
  contractmanager: ['bekostiging', 'beleid', 'beheer'],
  gegevensbeheerder: ['bekostiging', 'toeleiding', 'beleid', 'beheer'],
  controller: ['controle', 'beheer'],
  beleidsmedewerker: ['beleid', 'beheer'],
  'functioneel-beheerder': ['beheer'],
  fg: ['toezicht', 'inzage', 'beleid', 'beheer'],
  hulpverlener: ['hulpverlening', 'beheer'],
  aanbiederadministratie: ['hulpverlening', 'bekostiging', 'beheer'],
  verwijzer: ['hulpverlening', 'beheer'],
  school: ['hulpverlening', 'beheer'],
  gi: ['bescherming', 'nood', 'beheer'],
  jeugdige: ['inzage', 'beheer'],
  ouder: ['inzage', 'beheer'],
  pleegouder: ['inzage', 'beheer'],
  netwerklid: ['hulpverlening', 'beheer'],
  vertrouwenspersoon: ['beheer'],
};
