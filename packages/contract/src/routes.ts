import {
  answerAccountlijn,
  assignAccounthouder,
  finishAccountgesprek,
  getAccountgesprek,
  listAccountgesprekken,
  listAccounthouders,
  openAccountgesprek,
} from './accountgesprekken.ts';
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
import { addRelatie, assignEerste, endRelatie, listBetrokkenen, listZonderBetrokkene } from './betrokkenen.ts';
import { addDeelafspraak, endDeelafspraak, listDeelafspraken } from './deelafspraken.ts';
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
import { getAanbiederkosten } from './figuur-aanbiederkosten.ts';
import { getAanbieders } from './figuur-aanbieders.ts';
import { getAccountkeuze } from './figuur-accountkeuze.ts';
import { getBeloften } from './figuur-beloften.ts';
import { getBeperking } from './figuur-beperking.ts';
import { getConcentratie } from './figuur-concentratie.ts';
import { getDuur } from './figuur-duur.ts';
import { getDuurklassen } from './figuur-duurklassen.ts';
import { getEffect } from './figuur-effect.ts';
import { getGroei } from './figuur-groei.ts';
import { getHerhaaldBeroep } from './figuur-herhaald-beroep.ts';
import { getHuishoudens } from './figuur-huishoudens.ts';
import { getHypothese } from './figuur-hypothese.ts';
import { getKosten } from './figuur-kosten.ts';
import { getPadkosten } from './figuur-padkosten.ts';
import { getPraktijken } from './figuur-praktijken.ts';
import { getUitstroom } from './figuur-uitstroom.ts';
import { getVergelijkbaar } from './figuur-vergelijkbaar.ts';
import { getGemeentekaart, getVergelijking } from './figuur-vergelijking.ts';
import { getVervolg } from './figuur-vervolg.ts';
import { getVerwijzers } from './figuur-verwijzers.ts';
import { listWaarheden } from './figuur-waarheid.ts';
import { getWachttijd } from './figuur-wachttijd.ts';
import { changeFocusregel, chooseFocus, listFocuslijst, listFocusregels, undoFocus } from './focuslijst.ts';
import {
  addNetwerklid,
  endNetwerklid,
  endRegie,
  formGezin,
  getGezin,
  listGezinnen,
  setRegie,
  setWoonschema,
  undoGezin,
} from './gezin.ts';
import {
  addGezinsgrond,
  addMaatwerk,
  closeMaatwerk,
  decideMaatwerk,
  endGezinsgrond,
  getGezinsbudget,
  listVoorgelegdMaatwerk,
  setGezinsbudget,
} from './gezinsbudget.ts';
import { listIndicatoren } from './indicatoren.ts';
import { getJeugdige, listJeugdigen, printJeugdige, searchJeugdigen } from './jeugdigen.ts';
import {
  askToewijzing,
  askWijziging,
  confirmToewijzing,
  getEigenBericht,
  getEigenDeclaratie,
  getEigenToewijzingen,
  listEigenBerichten,
  listEigenToewijzingen,
  postEigenBericht,
  sendDeclaratie,
  startLevering,
  stopLevering,
  uploadEigenBerichten,
} from './levering.ts';
import { closeBevinding, listBevindingen, listInzagen } from './logboek.ts';
import { addMandaat, listMandaten, testMandaat, withdrawMandaat } from './mandaten.ts';
import {
  getNoodtoegang,
  listNoodtoegangen,
  openNoodtoegang,
  reviewNoodtoegang,
  stopNoodtoegang,
} from './noodtoegang.ts';
import {
  addInterventie,
  addStudie,
  listInterventies,
  listStudies,
  repeatStudie,
  withdrawInterventie,
} from './onderzoek.ts';
import { askProject, endProject, getProjectset, judgeProject, listProjecten } from './projecten.ts';
import { getAanbiedersrapport, getRaadsrapport } from './rapporten.ts';
import {
  decideVerzoek,
  extendVerzoek,
  getAfschrift,
  getVerzoek,
  judgeTweedePaar,
  listBewaartermijnen,
  listTweedePaar,
  listVernietigingen,
  listVerzoeken,
  submitVerzoek,
  takeVerzoek,
} from './rechten.ts';
import {
  askKetentaak,
  cancelMdo,
  closeHulp,
  decideToewijzing,
  getSamenwerking,
  holdMdo,
  holdOverdracht,
  keepNazorg,
  moveKetentaak,
  planMdo,
  reopenHulp,
  signMdo,
} from './samenwerking.ts';
import { endSessie, getKeuzes, getSessie, listDemoRollen } from './sessie.ts';
import { finishTaak, listTaken, planBespreking, postponeTaak } from './taken.ts';
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
import { listMijnVerwijzingen } from './verwijzingen.ts';
import { downloadVerzendingen, listVerzendingen, sendVerzendingen } from './verzonden.ts';
import { endVlag, listGeslotenDossiers, listVlaggen, setVlag } from './vlaggen.ts';
import { addWeergave, changeWeergave, listWeergaven, removeWeergave } from './weergaven.ts';

/** Where every path of the API starts: the major version is in the address (Dutch API design rules). */
export const apiPrefix = '/api/v1';

/** All routes there are. A route that is not here does not exist for the server, the client or the documentation. */
export const routes = {
  listInzagen,
  listBevindingen,
  closeBevinding,
  getSessie,
  endSessie,
  listDemoRollen,
  getKeuzes,
  getVerwijzersaandeel,
  getStroom,
  getZorgpaden,
  getVerlengingen,
  getDekking,
  listWaarheden,
  listIndicatoren,
  getKosten,
  getGroei,
  getHypothese,
  getEffect,
  listInterventies,
  addInterventie,
  withdrawInterventie,
  listStudies,
  addStudie,
  repeatStudie,
  listProjecten,
  askProject,
  judgeProject,
  endProject,
  getProjectset,
  listWeergaven,
  addWeergave,
  changeWeergave,
  removeWeergave,
  getDuur,
  getAanbieders,
  getAanbiederkosten,
  getConcentratie,
  getBeperking,
  getAccountkeuze,
  getBeloften,
  getPraktijken,
  getVergelijkbaar,
  getPadkosten,
  getHuishoudens,
  getVerwijzers,
  getWachttijd,
  getDuurklassen,
  getUitstroom,
  getRaadsrapport,
  getAanbiedersrapport,
  getHerhaaldBeroep,
  getVervolg,
  getVergelijking,
  getGemeentekaart,
  listJeugdigen,
  listFocuslijst,
  chooseFocus,
  undoFocus,
  listFocusregels,
  changeFocusregel,
  listAccounthouders,
  assignAccounthouder,
  listAccountgesprekken,
  openAccountgesprek,
  getAccountgesprek,
  finishAccountgesprek,
  answerAccountlijn,
  searchJeugdigen,
  getJeugdige,
  printJeugdige,
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
  listZonderBetrokkene,
  assignEerste,
  getGezin,
  formGezin,
  undoGezin,
  setRegie,
  endRegie,
  addNetwerklid,
  endNetwerklid,
  setWoonschema,
  getGezinsbudget,
  setGezinsbudget,
  addGezinsgrond,
  endGezinsgrond,
  addMaatwerk,
  closeMaatwerk,
  listVoorgelegdMaatwerk,
  decideMaatwerk,
  listGezinnen,
  getSamenwerking,
  planMdo,
  holdMdo,
  cancelMdo,
  signMdo,
  askKetentaak,
  moveKetentaak,
  decideToewijzing,
  holdOverdracht,
  closeHulp,
  reopenHulp,
  keepNazorg,
  openNoodtoegang,
  getNoodtoegang,
  stopNoodtoegang,
  listNoodtoegangen,
  reviewNoodtoegang,
  listVlaggen,
  setVlag,
  endVlag,
  listGeslotenDossiers,
  submitVerzoek,
  listVerzoeken,
  getVerzoek,
  takeVerzoek,
  extendVerzoek,
  decideVerzoek,
  getAfschrift,
  listBewaartermijnen,
  listVernietigingen,
  listTweedePaar,
  judgeTweedePaar,
  listMandaten,
  addMandaat,
  withdrawMandaat,
  testMandaat,
  listImports,
  getImport,
  startImport,
  stopImport,
  postBericht,
  listBerichten,
  getBericht,
  listEigenToewijzingen,
  getEigenToewijzingen,
  confirmToewijzing,
  startLevering,
  stopLevering,
  askWijziging,
  askToewijzing,
  getEigenDeclaratie,
  sendDeclaratie,
  listEigenBerichten,
  getEigenBericht,
  postEigenBericht,
  uploadEigenBerichten,
  listVerzendingen,
  sendVerzendingen,
  downloadVerzendingen,
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
  planBespreking,
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
