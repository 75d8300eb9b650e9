import { type Role, roles } from '@samenpad/access';
import type { AccountLogin } from '@samenpad/database';
import { err, type GemeenteCode, ok, parseGemeenteCode, type Result } from '@samenpad/domain';
import * as client from 'openid-client';

export interface OidcConfig {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  redirectUri: URL;
  /** Only the demo identity provider runs without TLS, on this machine. */
  allowInsecure: boolean;
  /** Ask who it is every time, so that in a demo one person can go in as several. */
  alwaysAsk: boolean;
}

/** What must come back with the answer of the identity provider. */
export interface SignInChallenge {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export type SignInFault = 'refused-by-provider' | 'unknown-role' | 'no-gemeente';

export interface Oidc {
  /** Where to send the browser, and what to keep in its session meanwhile. */
  begin(loginHint: string | undefined): Promise<{ url: URL; challenge: SignInChallenge }>;
  /** Checks the answer (state, nonce, PKCE, signature, issuer, audience) and reads who it is. */
  finish(callbackUrl: URL, challenge: SignInChallenge): Promise<Result<AccountLogin, SignInFault>>;
}

/** Sign-in by OpenID Connect: authorization code with PKCE. The provider is looked up at the first sign-in. */
export function createOidc(config: OidcConfig): Oidc {
  let discovered: Promise<client.Configuration> | undefined;
  const discover = () => {
    discovered ??= client
      .discovery(config.issuer, config.clientId, config.clientSecret, undefined, {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; the demo provider has no TLS
        execute: config.allowInsecure ? [client.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        discovered = undefined;
        throw error;
      });
    return discovered;
  };
  return {
    async begin(loginHint) {
      const codeVerifier = client.randomPKCECodeVerifier();
      const challenge = { state: client.randomState(), nonce: client.randomNonce(), codeVerifier };
      const url = client.buildAuthorizationUrl(await discover(), {
        redirect_uri: config.redirectUri.href,
        scope: 'openid profile samenpad',
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state: challenge.state,
        nonce: challenge.nonce,
        ...(loginHint !== undefined && { login_hint: loginHint }),
        ...(config.alwaysAsk && { prompt: 'login' }),
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
        });
        return loginOf(tokens.claims() ?? {});
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
