import { type Role, roles } from '@samenpad/access';
import type { Niveau } from '@samenpad/contract';
import type { AccountLogin } from '@samenpad/database';
import { err, type GemeenteCode, ok, parseGemeenteCode, type Result } from '@samenpad/domain';
import * as client from 'openid-client';
import {
  type AssuranceFault,
  type AssuranceRules,
  acrValuesFor,
  judgeProof,
  type Proof,
  proofOf,
} from './assurance.ts';

export interface OidcConfig {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  redirectUri: URL;
  /** Only the demo identity provider runs without TLS, on this machine. */
  allowInsecure: boolean;
  /** Ask who it is every time, so that in a demo one person can go in as several. */
  alwaysAsk: boolean;
  assurance: AssuranceRules;
}

/** What must come back with the answer of the identity provider. */
export interface SignInChallenge {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Of a step-up: the level that must be reached, by a sign-in of this moment. */
  niveau?: Niveau | undefined;
}

export type SignInFault = 'refused-by-provider' | 'unknown-role' | 'no-gemeente' | AssuranceFault;

/** Who came in, and how that was proved. */
export interface SignIn {
  login: AccountLogin;
  proof: Proof;
}

export interface SignInWish {
  /** Whom the identity provider may expect; only the demo follows it. */
  loginHint?: string | undefined;
  /** Ask for this level, and for a new proof of who it is. */
  niveau?: Niveau | undefined;
}

export interface Oidc {
  /** Where to send the browser, and what to keep in its session meanwhile. */
  begin(wish: SignInWish): Promise<{ url: URL; challenge: SignInChallenge }>;
  /** Checks the answer (state, nonce, PKCE, signature, issuer, audience, times) and reads who it is and how that is known. */
  finish(callbackUrl: URL, challenge: SignInChallenge): Promise<Result<SignIn, SignInFault>>;
}

/** A proof of who it is that a step-up takes: not older than this. */
const stepUpMaxAgeSeconds = 60;
/** How far the clock of the identity provider may be ahead. */
const clockToleranceSeconds = 30;

/** Sign-in by OpenID Connect: authorization code with PKCE. The provider is looked up at the first sign-in. */
export function createOidc(config: OidcConfig): Oidc {
  let discovered: Promise<client.Configuration> | undefined;
  const discover = () => {
    discovered ??= client
      .discovery(config.issuer, config.clientId, config.clientSecret, undefined, {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; the demo provider has no TLS
        execute: config.allowInsecure ? [client.allowInsecureRequests] : [],
      })
      .then((configuration) => {
        // Else the signature of a token that came over TLS is not looked at (OpenID Connect Core 3.1.3.7).
        client.enableNonRepudiationChecks(configuration);
        return configuration;
      })
      .catch((error: unknown) => {
        discovered = undefined;
        throw error;
      });
    return discovered;
  };
  return {
    async begin({ loginHint, niveau }) {
      const codeVerifier = client.randomPKCECodeVerifier();
      const challenge = { state: client.randomState(), nonce: client.randomNonce(), codeVerifier, niveau };
      const url = client.buildAuthorizationUrl(await discover(), {
        redirect_uri: config.redirectUri.href,
        scope: 'openid profile samenpad',
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state: challenge.state,
        nonce: challenge.nonce,
        ...(loginHint !== undefined && { login_hint: loginHint }),
        ...((config.alwaysAsk || niveau !== undefined) && { prompt: 'login' }),
        ...(niveau !== undefined && {
          acr_values: acrValuesFor(niveau, config.assurance).join(' '),
          max_age: String(stepUpMaxAgeSeconds),
        }),
      });
      return { url, challenge };
    },
    async finish(callbackUrl, challenge) {
      const configuration = await discover();
      try {
        const tokens = await client.authorizationCodeGrant(configuration, callbackUrl, {
          pkceCodeVerifier: challenge.codeVerifier,
          expectedState: challenge.state,
          expectedNonce: challenge.nonce,
          idTokenExpected: true,
          ...(challenge.niveau !== undefined && { maxAge: stepUpMaxAgeSeconds }),
        });
        const claims = tokens.claims();
        return claims === undefined || !isForUs(claims, config)
          ? err('refused-by-provider')
          : readSignIn(claims, config);
      } catch (error) {
        if (
          error instanceof client.ClientError ||
          error instanceof client.AuthorizationResponseError ||
          error instanceof client.ResponseBodyError
        ) {
          return err('refused-by-provider');
        }
        throw error;
      }
    },
  };
}

/** What the library leaves to us: a token for another client beside us, or one from the future. */
function isForUs(claims: client.IDToken, { clientId }: OidcConfig): boolean {
  const latest = Date.now() / 1000 + clockToleranceSeconds;
  return (claims.azp === undefined || claims.azp === clientId) && claims.iat <= latest;
}

function readSignIn(claims: Record<string, unknown>, { assurance }: OidcConfig): Result<SignIn, SignInFault> {
  const login = loginOf(claims);
  if (!login.ok) return login;
  const proof = judgeProof(login.value.rol, proofOf(claims, assurance), assurance);
  return proof.ok ? ok({ login: login.value, proof: proof.value }) : proof;
}

/** Reads the account from the claims `sub`, `name`, `rol`, `gemeenten`, `organisaties` and `team` of the ID token. */
function loginOf(claims: Record<string, unknown>): Result<AccountLogin, SignInFault> {
  const rol = roles.find((role: Role) => role === claims['rol']);
  if (rol === undefined || typeof claims['sub'] !== 'string') return err('unknown-role');
  const gemeenten = textsOf(claims['gemeenten'])
    .map((code) => parseGemeenteCode(code))
    .filter((code): code is GemeenteCode => code !== undefined);
  if (gemeenten.length === 0) return err('no-gemeente');
  return ok({
    subject: claims['sub'],
    naam: typeof claims['name'] === 'string' ? claims['name'] : claims['sub'],
    rol,
    gemeenten,
    organisaties: textsOf(claims['organisaties']),
    ...(typeof claims['team'] === 'string' && { team: claims['team'] }),
  });
}

function textsOf(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((value: unknown) => typeof value === 'string') : [];
}
