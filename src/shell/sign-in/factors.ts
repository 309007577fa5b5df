// Passwords and second factors, kept the way better-auth keeps them.
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { toString as drawQr } from 'qrcode';
import { newId } from '../../db/id.ts';
import { base32 } from './base32.ts';
import { makeCodes } from './printed-codes.ts';
import type { Door } from './session.ts';
import { changePrintedCodes, findSecret, keepSecondFactor, type SecondFactor } from './store.ts';

export async function setPassword({ auth }: Door, accountId: string, password: string): Promise<void> {
  const context = await auth.$context;
  const hashed = await context.password.hash(password);
  if (await context.internalAdapter.findCredentialAccount(accountId))
    return context.internalAdapter.updatePassword(accountId, hashed);
  await context.internalAdapter.createAccount({
    userId: accountId,
    providerId: 'credential',
    accountId,
    password: hashed,
  });
}

/** A new key every time: whoever held the old one is shut out. */
export async function setSecondFactor(door: Door, accountId: string, kind: SecondFactor): Promise<void> {
  await keepSecondFactor(door.db.signin, {
    id: newId(),
    accountId,
    kind,
    secret: await encrypted(door, generateRandomString(32)),
    codes: await encrypted(door, '[]'),
  });
}

/** Ten codes, seen here and never again. Those issued before are void. */
export async function issuePrintedCodes(door: Door, accountId: string): Promise<readonly string[]> {
  const codes = makeCodes();
  const kept = await encrypted(door, JSON.stringify(codes));
  if (await changePrintedCodes(door.db.signin, accountId, kept)) return codes;
  await setSecondFactor(door, accountId, 'printed codes');
  await changePrintedCodes(door.db.signin, accountId, kept);
  return codes;
}

/** What an authenticator app needs: a picture to point it at, and the same key in letters. */
export interface AppKey {
  readonly picture: string;
  readonly letters: string;
}

export async function appKeyOf(door: Door, accountId: string, signInName: string): Promise<AppKey | undefined> {
  const kept = await findSecret(door.db.signin, accountId);
  if (!kept) return undefined;
  const { secretConfig } = await door.auth.$context;
  const key = base32(await symmetricDecrypt({ key: secretConfig, data: kept }));
  const label = encodeURIComponent(`Common Thread:${signInName}`);
  const address = `otpauth://totp/${label}?secret=${key}&issuer=${encodeURIComponent('Common Thread')}&digits=6&period=30`;
  const svg = await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return {
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    letters: (key.match(/.{1,4}/g) ?? []).join(' '),
  };
}

async function encrypted({ auth }: Door, data: string): Promise<string> {
  const { secretConfig } = await auth.$context;
  return symmetricEncrypt({ key: secretConfig, data });
}
