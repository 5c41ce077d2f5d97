// Every page and form of the imports under every role: who may bring in what, page by page as the web calls them. What a
// role may not do is refused with 403 and changes nothing.

import { isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { findKind } from '#lib/server/imports/kinds/registry.ts';
import { openArrivingFile } from '#lib/server/imports/receiving/upload-files.ts';
import { keepUpload, NO_CHOICES } from '#lib/server/services/uploads.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import { aCouncil, send, useImportFolder, valueOf } from '../support/imports.ts';
import * as list from '../../src/routes/(council)/[council]/imports/+page.server.ts';
import * as batch from '../../src/routes/(council)/[council]/imports/batches/[batch]/+page.server.ts';
import * as guide from '../../src/routes/(council)/[council]/imports/kinds/[kind]/+page.server.ts';
import * as begin from '../../src/routes/(council)/[council]/imports/new/+page.server.ts';
import * as badRows from '../../src/routes/(council)/[council]/imports/[upload]/bad-rows.csv/+server.ts';
import * as check from '../../src/routes/(council)/[council]/imports/[upload]/check/+page.server.ts';
import * as confirm from '../../src/routes/(council)/[council]/imports/[upload]/confirm/+page.server.ts';
import * as match from '../../src/routes/(council)/[council]/imports/[upload]/match/+page.server.ts';
import * as progress from '../../src/routes/(council)/[council]/imports/[upload]/progress/+server.ts';
import * as personal from '../../src/routes/(council)/[council]/settings/personal-fields/+page.server.ts';
import * as working from '../../src/routes/(council)/[council]/imports/[upload]/working/+page.server.ts';

useTestDatabase();
useImportFolder();

type Role = CouncilScope['role'];
const ALL: readonly Role[] = [
  'guest',
  'viewer',
  'support-officer',
  'analyst',
  'commissioner',
  'administrator',
];
/** Those who bring in every kind; an officer brings in the tracker of enterprises only. */
const WHOLE: readonly Role[] = ['analyst', 'commissioner', 'administrator'];
const TRACKER: readonly Role[] = ['support-officer', ...WHOLE];

let councilId = '';
let batchId = '';
const uploads = { ledger: '', enterprises: '' };

async function upload(kindId: string, text: string): Promise<string> {
  const kind = findKind(kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  const arriving = await openArrivingFile(councilId);
  await arriving.write(Buffer.from(text));
  const sha256 = await arriving.keep();
  const scope = { councilId, userId: null };
  return withCouncil(scope, (tx) =>
    keepUpload(tx, scope, 'test', {
      kind,
      sourceName: kind.title.en,
      fileName: 'file.csv',
      bytes: text.length,
      sha256,
      choices: NO_CHOICES,
    }),
  );
}

const LEDGER = 'Service,Month,Staff,Premises,Block,Fees,Booked,Attended\ns1,2026-08,1,2,3,4,5,5\n';

beforeAll(async () => {
  const scope = await aCouncil();
  councilId = scope.councilId;
  const sent = await send(scope, {
    kind: 'ledger',
    content: LEDGER.replace('2026-08', '2026-07'),
  });
  batchId = valueOf(sent).batchId ?? '';
  uploads.ledger = await upload('ledger', LEDGER);
  uploads.enterprises = await upload('micro-enterprises', 'Reference,Name\nE1,Helping Hands\n');
});

interface Asked {
  readonly params?: Record<string, string>;
  readonly form?: Record<string, string>;
}
type Handler = (event: never) => unknown;

/** Calls a page's load, action or answer as the web does; gives its status. */
async function ask(handler: unknown, role: Role, { params = {}, form = {} }: Asked = {}) {
  const url = new URL('http://localhost/council/imports');
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const scope: CouncilScope = { councilId, userId: null, role, locale: 'en' };
  try {
    const event = {
      locals: { scope, requestId: 'test', locale: 'en' },
      params: { council: 'council', ...params },
      url,
      request: new Request(url, { method: 'POST', body }),
    };
    await (handler as Handler)(event as never);
    return 200;
  } catch (error) {
    if (isHttpError(error) || isRedirect(error)) return error.status;
    throw error;
  }
}

const isLetIn = (status: number): boolean => status !== 403 && status !== 401;

/** Page, what is asked of it, and who is let in. */
const PAGES: readonly (readonly [string, unknown, () => Asked, readonly Role[]])[] = [
  ['the list', list.load, () => ({}), ALL],
  ['the guide of a kind', guide.load, () => ({ params: { kind: 'ledger' } }), ALL],
  ['the first step', begin.load, () => ({}), TRACKER],
  ['sending a file', begin.actions['default'], () => ({}), TRACKER],
  ...(['ledger', 'enterprises'] as const).flatMap((kind) => {
    const asked = (): Asked => ({ params: { upload: uploads[kind] } });
    const who = kind === 'ledger' ? WHOLE : TRACKER;
    return [
      [`how ${kind} were read`, check.load, asked, who],
      [`reading ${kind} otherwise`, check.actions['layout'], asked, who],
      [`the columns of ${kind}`, match.load, asked, who],
      [`matching ${kind}`, match.actions['save'], asked, who],
      [`confirming ${kind}`, confirm.load, asked, who],
      [`the work on ${kind}`, working.load, asked, who],
      [`stopping the work on ${kind}`, working.actions['cancel'], asked, who],
      [`the share read of ${kind}`, progress.GET, asked, who],
      [`stopping the reading of ${kind}`, progress.DELETE, asked, who],
      [`the bad rows of ${kind}`, badRows.GET, asked, who],
    ] as const;
  }),
  ['what is kept about people', personal.load, () => ({}), TRACKER],
  [
    'deciding what is kept about people',
    personal.actions['default'],
    () => ({}),
    ['administrator'],
  ],
  ['a batch', batch.load, () => ({ params: { batch: batchId } }), WHOLE],
  [
    'the bad rows of a batch',
    batch.actions['reopen'],
    () => ({ params: { batch: batchId }, form: { upload: uploads.ledger } }),
    WHOLE,
  ],
];

describe('pages of imports', () => {
  it.each(PAGES)(
    '%s: open to those who may, and to nobody else',
    async (_, handler, asked, who) => {
      for (const role of ALL) {
        expect(isLetIn(await ask(handler, role, asked())), role).toBe(who.includes(role));
      }
    },
  );

  it.each(ALL.filter((role) => !WHOLE.includes(role)))(
    'change no record for a %s',
    async (role) => {
      const before = await digestCouncil(councilId);
      const ledger = { params: { upload: uploads.ledger } };
      const acts: readonly (readonly [unknown, Asked])[] = [
        [match.actions['next'], ledger],
        [confirm.actions['apply'], ledger],
        [confirm.actions['correct'], ledger],
        [check.actions['drop'], ledger],
        [batch.actions['undo'], { params: { batch: batchId } }],
        [batch.actions['redo'], { params: { batch: batchId } }],
      ];
      for (const [handler, asked] of acts) expect(await ask(handler, role, asked)).toBe(403);
      expect(await digestCouncil(councilId)).toBe(before);
    },
  );

  it.each(WHOLE)('do for a %s: undone and applied again', async (role) => {
    const before = await digestCouncil(councilId);
    await ask(batch.actions['undo'], role, { params: { batch: batchId } });
    expect(await digestCouncil(councilId)).not.toBe(before);
    await ask(batch.actions['redo'], role, { params: { batch: batchId } });
  });

  it('say 404 for what belongs to another council', async () => {
    const other = councilId;
    councilId = (await aCouncil()).councilId;
    try {
      for (const handler of [check.load, match.load, confirm.load, working.load, badRows.GET]) {
        const asked = { params: { upload: uploads.ledger } };
        expect(await ask(handler, 'administrator', asked)).toBe(404);
      }
      expect(await ask(batch.load, 'administrator', { params: { batch: batchId } })).toBe(404);
    } finally {
      councilId = other;
    }
  });
});
