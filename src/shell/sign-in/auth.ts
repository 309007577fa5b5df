// better-auth on the schema signin: passwords, second factors and sessions are a kept library's business, not ours
// (docs/decisions/0006). It is never mounted: our own routes call it, so that CSRF, limits and pages are ours.
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { newId } from '../../db/id.ts';
import { codesPerSheet, makeCodes } from './printed-codes.ts';

/** A fixed length, never stretched: reading a page writes nothing. */
const sessionHours = 12;
export const leastPassword = 12;
export const mostPassword = 128;

export interface AuthSettings {
  readonly secret: string;
  /** The address that people type. Cookies are for https alone when it is. */
  readonly baseUrl: string;
}

export type Auth = ReturnType<typeof makeAuth>;

export function makeAuth(signin: pg.Pool, { secret, baseUrl }: AuthSettings) {
  return betterAuth({
    appName: 'Common Thread',
    baseURL: baseUrl,
    basePath: '/better-auth',
    secret,
    database: { db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: signin }) }), type: 'postgres' },
    telemetry: { enabled: false },
    // What goes wrong reaches us as an error or an answer. Its own log lines could hold an address.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'thread', database: { generateId: () => newId() } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: mostPassword,
    },
    user: {
      modelName: 'account_holder',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        administrator: { type: 'boolean', required: false, defaultValue: false, input: false },
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'account_holder_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
      deferSessionRefresh: true,
      fields: {
        userId: 'account_holder_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    plugins: [
      twoFactor({
        issuer: 'Common Thread',
        backupCodeOptions: { amount: codesPerSheet, customBackupCodesGenerate: makeCodes },
        schema: {
          user: { fields: { twoFactorEnabled: 'second_factor_enabled' } },
          twoFactor: {
            modelName: 'second_factor',
            fields: {
              userId: 'account_holder_id',
              backupCodes: 'printed_codes',
              failedVerificationCount: 'failed_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      enter,
    ],
  });
}

/** Signs an account in without asking for anything: after an invitation, and for "continue as" in the example. */
const enter = {
  id: 'enter',
  endpoints: {
    enter: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ accountId: z.string() }) }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
      if (!user) throw new Error('there is no such account');
      const session = await ctx.context.internalAdapter.createSession(user.id);
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ sessionId: session.id, expiresAt: session.expiresAt });
    }),
  },
};
