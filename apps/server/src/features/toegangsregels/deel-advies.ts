import type { SharingAdvice, SharingQuestion } from '@samenpad/access';
import type { DeelAdvies, DeelVraag } from '@samenpad/contract';

export function toQuestion(vraag: DeelVraag): SharingQuestion {
  const { van, naar, soorten, leeftijd, bekwaam, maatregel, vlaggen, alleenMinimum, onveilig } = vraag;
  return {
    from: van,
    to: naar,
    kinds: [...new Set(soorten)],
    age: leeftijd,
    ...(bekwaam !== undefined && { competent: bekwaam }),
    ...(maatregel && { maatregel }),
    ...(vlaggen && { flags: vlaggen }),
    ...(alleenMinimum !== undefined && { onlyMinimum: alleenMinimum }),
    ...(onveilig !== undefined && { unsafe: onveilig }),
  };
}

export function toDeelAdvies(advice: SharingAdvice): DeelAdvies {
  const { alternative, refused } = advice;
  return {
    antwoord: advice.answer,
    kort: advice.summary,
    handelingen: [...advice.acts],
    artikel: advice.ground === '' ? (refused[0]?.article ?? '') : advice.ground,
    soorten: [...advice.allowed],
    geweigerd: refused.map(({ kind, nl, en, article }) => ({ soort: kind, uitleg: { nl, en }, artikel: article })),
    uitdrukkelijk: advice.explicit,
    toestemmingVan: [...advice.consentFrom],
    verteld: [...advice.told],
    laterVertellen: advice.toldLater,
    informeren: advice.informTask,
    alternatief:
      alternative === undefined
        ? null
        : {
            handeling: alternative.act,
            soorten: [...alternative.kinds],
            uitleg: { nl: alternative.nl, en: alternative.en },
          },
  };
}
