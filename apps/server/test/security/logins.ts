import type { Role } from '@samenpad/access';

/** Somebody of each role, as the demo knows them. */
export const loginOf: Readonly<Record<Role, string>> = {
  consulent: 'consulent-beekstede',
  regisseur: 'regisseur',
  'regisseur-ander-domein': 'regisseur-wmo',
  teamleider: 'teamleider',
  accounthouder: 'accounthouder',
  contractmanager: 'contractmanager',
  gegevensbeheerder: 'berichten',
  controller: 'controller',
  beleidsmedewerker: 'beleid',
  'functioneel-beheerder': 'beheerder',
  fg: 'fg',
  hulpverlener: 'hulpverlener-1',
  aanbiederadministratie: 'administratie',
  verwijzer: 'huisarts',
  school: 'school',
  gi: 'gi',
  jeugdige: 'jeugdige-16',
  ouder: 'ouder',
  pleegouder: 'pleegouder',
  vertrouwenspersoon: 'vertrouwenspersoon',
};
