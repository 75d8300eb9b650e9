import type { Question } from './answers.ts';

const gemeenten = [
  { code: '9901', naam: 'Beekstede' },
  { code: '9902', naam: 'Kerkerade' },
  { code: '9903', naam: 'Oeverloo' },
];
const people = [
  { login: 'beleid', naam: 'M. Haverdal', rol: 'beleidsmedewerker', gemeente: 'Regio Maasbroek' },
  { login: 'consulent', naam: 'J. Wisselaar', rol: 'consulent', gemeente: 'Beekstede' },
  { login: 'consulent-kerkerade', naam: 'T. Oeverman', rol: 'consulent', gemeente: 'Kerkerade' },
  { login: 'berichten', naam: 'S. Molenwaard', rol: 'gegevensbeheerder', gemeente: 'Regio Maasbroek' },
];
export const aanbieders = [
  'Stichting Maaspad',
  'De Veldkei',
  'Praktijk Rietoever',
  'Zorgboerderij Zeskamer',
  'Letterwerf',
  'Gezinshuis De Vonderik',
  'Het Lichtrad',
  'Boogzaal Jeugd',
  'Kompas Ambulant',
  'De Linde',
  'Overstap',
  'Stroomhuis',
  'Vliedberg',
  'Waterkant',
].map((naam, i) => ({ agb: String(41000000 + i * 137), naam }));

export function answerSessie(name: string, { als }: Question): unknown {
  if (name === 'listDemoRollen') return { rollen: people };
  if (name === 'endSessie') return { naar: '/inloggen' };
  const person = people.find((each) => each.login === als);
  if (person === undefined) return undefined;
  const own = gemeenten.filter((each) => each.naam === person.gemeente);
  if (name === 'getSessie') {
    return {
      naam: person.naam,
      rol: person.rol,
      gemeenten: own.length > 0 ? own : gemeenten,
      regio: 'Maasbroek',
      demo: true,
      csrfToken: 'voorbeeld',
      peildatum: '2026-03-12',
      thema: als === 'consulent-kerkerade' ? 'kerkerade' : 'beekstede',
    };
  }
  if (name === 'getKeuzes') {
    return {
      hulpvormen: ['beg', 'beh', 'ggz', 'wijk', 'dys', 'dia', 'dag', 'plg', 'gzh', 'vrb', 'cri', 'amb'],
      aanbieders,
      van: '2019-01-01',
      tot: '2026-03-12',
    };
  }
  return undefined;
}
