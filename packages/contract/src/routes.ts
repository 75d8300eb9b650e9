import { endAccount, listAccounts } from './accounts.ts';
import { getLive, getOpenApi, getReady } from './beheer.ts';
import {
  getBericht,
  getImport,
  listBerichten,
  listImports,
  postBericht,
  startImport,
  stopImport,
} from './berichten.ts';
import { addRelatie, endRelatie, listBetrokkenen } from './betrokkenen.ts';
import {
  addStuk,
  changeStuk,
  getDossier,
  listVersies,
  releaseStuk,
  revealBsn,
  saveConcept,
  withholdStuk,
} from './dossier.ts';
import { getDekking, getStroom, getVerlengingen, getVerwijzersaandeel, getZorgpaden } from './figuren.ts';
import { getJeugdige, listJeugdigen, searchJeugdigen } from './jeugdigen.ts';
import {
  getNoodtoegang,
  listNoodtoegangen,
  openNoodtoegang,
  reviewNoodtoegang,
  stopNoodtoegang,
} from './noodtoegang.ts';
import { addDeelafspraak, endDeelafspraak, listDeelafspraken, listMijnVerwijzingen } from './partners.ts';
import { endSessie, getKeuzes, getSessie, listDemoRollen } from './sessie.ts';
import { finishTaak, listTaken, postponeTaak } from './taken.ts';
import {
  askDeelwijzer,
  getToegangsregels,
  listDeelbesluiten,
  saveDeelbesluit,
  setSchakelaar,
} from './toegangsregels.ts';
import {
  answerToestemming,
  askToestemming,
  followWijzigingen,
  listMijnToestemmingen,
  listToestemmingen,
  restoreToestemming,
  withdrawToestemming,
} from './toestemming.ts';
import { endVlag, listGeslotenDossiers, listVlaggen, setVlag } from './vlaggen.ts';

/** Where every path of the API starts: the major version is in the address (Dutch API design rules). */
export const apiPrefix = '/api/v1';

/** All routes there are. A route that is not here does not exist for the server, the client or the documentation. */
export const routes = {
  getSessie,
  endSessie,
  listDemoRollen,
  getKeuzes,
  getVerwijzersaandeel,
  getStroom,
  getZorgpaden,
  getVerlengingen,
  getDekking,
  listJeugdigen,
  searchJeugdigen,
  getJeugdige,
  getDossier,
  addStuk,
  changeStuk,
  listVersies,
  withholdStuk,
  releaseStuk,
  saveConcept,
  revealBsn,
  listBetrokkenen,
  addRelatie,
  endRelatie,
  openNoodtoegang,
  getNoodtoegang,
  stopNoodtoegang,
  listNoodtoegangen,
  reviewNoodtoegang,
  listVlaggen,
  setVlag,
  endVlag,
  listGeslotenDossiers,
  listImports,
  getImport,
  startImport,
  stopImport,
  postBericht,
  listBerichten,
  getBericht,
  getToegangsregels,
  askDeelwijzer,
  saveDeelbesluit,
  listDeelbesluiten,
  setSchakelaar,
  listAccounts,
  endAccount,
  listToestemmingen,
  listMijnToestemmingen,
  askToestemming,
  answerToestemming,
  withdrawToestemming,
  restoreToestemming,
  followWijzigingen,
  listTaken,
  finishTaak,
  postponeTaak,
  listDeelafspraken,
  addDeelafspraak,
  endDeelafspraak,
  listMijnVerwijzingen,
  getLive,
  getReady,
  getOpenApi,
};

export type RouteName = keyof typeof routes;
