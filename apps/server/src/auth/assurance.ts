import { isFamilyRole, type Role } from '@samenpad/access';
import { levels, type Niveau } from '@samenpad/contract';
import { err, ok, type Result } from '@samenpad/domain';

/** What the values of `acr` and `amr` of this installation's identity provider mean. */
export interface AssuranceRules {
  /** Level of assurance (eIDAS) by value of `acr`. */
  niveauByAcr: ReadonlyMap<string, Niveau>;
  /** Values of `amr` that say that a second factor was used. */
  secondFactors: ReadonlySet<string>;
  /** Lowest level at which a jeugdige or parent comes in (Wdo; Regeling betrouwbaarheidsniveaus). */
  familie: Exclude<Niveau, 'laag'>;
}

/** How somebody proved who it is, as far as the identity provider says so: nothing is assumed (S-19). */
export interface Proof {
  niveau: Niveau | undefined;
  mfa: boolean;
}

export type AssuranceFault = 'geen-tweede-factor' | 'niveau-te-laag';

// Known values: eIDAS, eHerkenning (afsprakenstelsel), DigiD (SAML classes), RFC 8176. Others by configuration.
const knownAcr: readonly [acr: string, niveau: Niveau][] = [
  ['http://eidas.europa.eu/LoA/low', 'laag'],
  ['http://eidas.europa.eu/LoA/substantial', 'substantieel'],
  ['http://eidas.europa.eu/LoA/high', 'hoog'],
  ['urn:etoegang:core:assurance-class:loa2', 'laag'],
  ['urn:etoegang:core:assurance-class:loa2plus', 'laag'],
  ['urn:etoegang:core:assurance-class:loa3', 'substantieel'],
  ['urn:etoegang:core:assurance-class:loa4', 'hoog'],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport', 'laag'],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract', 'laag'],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard', 'substantieel'],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI', 'hoog'],
];

/** The rules with the values that an installation adds. */
export function makeAssuranceRules(own: {
  substantieel: readonly string[];
  hoog: readonly string[];
  secondFactors: readonly string[];
  familie: AssuranceRules['familie'];
}): AssuranceRules {
  const added = [
    ...own.substantieel.map((acr) => [acr, 'substantieel'] as const),
    ...own.hoog.map((acr) => [acr, 'hoog'] as const),
  ];
  return {
    niveauByAcr: new Map([...knownAcr, ...added]),
    secondFactors: new Set(['mfa', ...own.secondFactors]),
    familie: own.familie,
  };
}

/** The proof in the claims of an ID token. From substantieel on, two factors are part of the level itself (eIDAS). */
export function proofOf(claims: Record<string, unknown>, rules: AssuranceRules): Proof {
  const niveau = typeof claims['acr'] === 'string' ? rules.niveauByAcr.get(claims['acr']) : undefined;
  const amr: unknown[] = Array.isArray(claims['amr']) ? claims['amr'] : [];
  const named = amr.some((value) => typeof value === 'string' && rules.secondFactors.has(value));
  return { niveau, mfa: named || reaches(niveau, 'substantieel') };
}

/** Is this level at least the wanted one? No level reaches nothing. */
export function reaches(niveau: Niveau | undefined, wanted: Niveau): boolean {
  return niveau !== undefined && levels.indexOf(niveau) >= levels.indexOf(wanted);
}

/** May somebody in this role come in with this proof? Workers need a second factor, families a level. */
export function judgeProof(rol: Role, proof: Proof, rules: AssuranceRules): Result<Proof, AssuranceFault> {
  if (isFamilyRole(rol) || rol === 'netwerklid')
    return reaches(proof.niveau, rules.familie) ? ok(proof) : err('niveau-te-laag');
  return proof.mfa ? ok(proof) : err('geen-tweede-factor');
}

/** Values of `acr` to ask the identity provider for, to reach a level. */
export function acrValuesFor(niveau: Niveau, rules: AssuranceRules): string[] {
  return [...rules.niveauByAcr].filter(([, of]) => reaches(of, niveau)).map(([acr]) => acr);
}
