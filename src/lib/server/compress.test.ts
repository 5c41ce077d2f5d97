// Packed answers unpack to what they were; what need not or must not be packed is left alone.

import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packed } from './compress.ts';

const asking = (encoding?: string): Request =>
  new Request('http://localhost/', encoding ? { headers: { 'accept-encoding': encoding } } : {});
const answer = (type: string, headers: Record<string, string> = {}): Response =>
  new Response('long '.repeat(1000), { headers: { 'content-type': type, ...headers } });

describe('packing', () => {
  it('gives the same text in fewer bytes, and says so', async () => {
    const response = packed(
      asking('br, gzip'),
      answer('text/html; charset=utf-8', { 'content-length': '5000' }),
    );
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toContain('accept-encoding');
    expect(response.headers.has('content-length')).toBe(false);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(500);
    expect(gunzipSync(bytes).toString()).toBe('long '.repeat(1000));
  });

  it.each([
    ['a reader who does not take it', asking(), answer('text/html')],
    ['a picture', asking('gzip'), answer('image/png')],
    ['what is packed already', asking('gzip'), answer('text/css', { 'content-encoding': 'gzip' })],
    ['an answer without a body', asking('gzip'), new Response(null, { status: 304 })],
  ])('leaves %s alone', (_, request, response) => {
    expect(packed(request, response)).toBe(response);
  });
});
