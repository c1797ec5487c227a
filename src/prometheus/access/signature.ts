import { AwsV4Signer } from 'aws4fetch';
import type { AwsKeys } from './aws-keys.js';

/** What a signature is of. */
export interface UnsignedRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
}

/**
 * The headers that sign a request, at a time in ms.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function signature(
  { method, url, body }: UnsignedRequest,
  { region, accessKey, secretKey, sessionToken }: AwsKeys,
  service: string,
  nowMs: number,
): Promise<Record<string, string>> {
  const signer = new AwsV4Signer({
    ...{ method, url, region, service },
    ...(body !== null && { body }),
    ...{ accessKeyId: accessKey, secretAccessKey: secretKey },
    ...(sessionToken !== undefined && { sessionToken }),
    datetime: new Date(nowMs).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  });
  const { headers } = await signer.sign();
  return Object.fromEntries(headers);
}
