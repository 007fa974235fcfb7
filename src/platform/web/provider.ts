import * as oidc from 'openid-client'
import { stop } from './errors.ts'

export type Account = { readonly issuer: string; readonly subject: string; readonly email: string | null; readonly name: string | null }

type Secrets = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** An OpenID Connect provider, as sign-in uses it. */
export type Provider = {
  begin(): Promise<Secrets & { to: string }>
  /** Who came back, or null when they did not finish. */
  finish(at: URL, kept: Secrets): Promise<Account | null>
  /** Where the provider ends its own session, if it offers that. */
  signOutAt(): Promise<string | null>
}

export type ProviderConfig = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** How the provider is reached from here, when not over the network. */
  readonly fetch?: oidc.CustomFetch
  readonly metadata?: Partial<oidc.ClientMetadata>
  /** Ask who is there every time, whatever session the provider has of its own. */
  readonly alwaysAsk?: boolean
}

/** Authorization code with PKCE, state and nonce, against whatever issuer is configured. */
export function providerAt(config: ProviderConfig, publicUrl: URL): Provider {
  const back = new URL('/sign-in/callback', publicUrl).href
  let discovered: Promise<oidc.Configuration> | null = null
  return {
    async begin() {
      const secrets = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      const to = oidc.buildAuthorizationUrl(await reach(), {
        redirect_uri: back,
        scope: 'openid email profile',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
        ...(config.alwaysAsk ? { prompt: 'login' } : {}),
      })
      return { ...secrets, to: to.href }
    },
    async finish(at, kept) {
      const configuration = await reach()
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, at, { expectedState: kept.state, expectedNonce: kept.nonce, pkceCodeVerifier: kept.verifier, idTokenExpected: true })
        const claims = tokens.claims()
        if (claims === undefined) return null
        const more = claims['email'] !== undefined && claims['name'] !== undefined ? claims : await userInfo(configuration, tokens.access_token, claims.sub)
        return { issuer: claims.iss, subject: claims.sub, email: more['email_verified'] === false ? null : wordOf(more['email']), name: wordOf(more['name']) }
      } catch (cause) {
        // The person said no, went back, or the address was made up: theirs to start again, not ours to fail on.
        if (cause instanceof oidc.AuthorizationResponseError || cause instanceof oidc.ResponseBodyError || (cause instanceof oidc.ClientError && cause.code !== 'OAUTH_TIMEOUT')) return null
        throw unreachable(cause)
      }
    },
    async signOutAt() {
      if (config.alwaysAsk) return null
      const configuration = await reach().catch(() => null)
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return null
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: new URL('/signed-out', publicUrl).href }).href
    },
  }

  async function reach(): Promise<oidc.Configuration> {
    discovered ??= discover(config)
    try {
      return await discovered
    } catch (cause) {
      // Not kept: the provider may be back at the next try.
      discovered = null
      throw unreachable(cause)
    }
  }
}

function discover(config: ProviderConfig): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer)
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)
  return oidc.discovery(issuer, config.clientId, { ...config.metadata, client_secret: config.clientSecret }, undefined, {
    timeout: 10,
    ...(config.fetch === undefined ? {} : { [oidc.customFetch]: config.fetch }),
    // Without being told to, the library takes the provider's TLS for its word and leaves an ID token's signature unread.
    // Plain http would show the secret to the network; on loopback there is none.
    execute: [oidc.enableNonRepudiationChecks, ...(isLoopback ? [oidc.allowInsecureRequests] : [])],
  })
}

async function userInfo(configuration: oidc.Configuration, token: string, subject: string): Promise<Record<string, unknown>> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {}
  return oidc.fetchUserInfo(configuration, token, subject)
}

function unreachable(cause: unknown): Error {
  const words = { title: 'Signing in is not working just now', paragraphs: ['We cannot reach the service that checks who you are. Try again in a few minutes.'] }
  return Object.assign(stop(503, words), { cause })
}

function wordOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null
}
