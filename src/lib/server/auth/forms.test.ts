// Forms: what is kept, what is refused field by field, and that nothing a form did not ask for gets in.
import { describe, expect, it } from 'vitest';
import { readAccountForm, readBody, readCouncilForm, readSignInForm } from './forms.ts';

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe('readAccountForm', () => {
  const good = { email: ' Gwen@council.test ', passPhrase: 'kettle badger moss' };

  it('gives exactly an address and a pass phrase, whatever else was sent', () => {
    const strange = { ...good, role: 'administrator', is_admin: '1', council_id: 'x', id: 'y' };
    expect(readAccountForm(form(strange))).toMatchObject({ ok: true });
    const reading = readAccountForm(form(strange));
    expect(reading.ok && reading.value).toEqual({
      email: 'Gwen@council.test',
      passPhrase: 'kettle badger moss',
    });
  });

  it.each([
    [{}, { email: 'required', passPhrase: 'required' }],
    [{ ...good, email: 'gwen' }, { email: 'invalid' }],
    [{ ...good, email: `${'a'.repeat(250)}@b.uk` }, { email: 'invalid' }],
    [{ ...good, passPhrase: 'short' }, { passPhrase: 'too-short' }],
    [{ ...good, passPhrase: 'gwen@council.test' }, { passPhrase: 'too-common' }],
    [{ ...good, passPhrase: 'x'.repeat(100_000) }, { passPhrase: 'too-long' }],
  ])('names the fault of each field: %j', (fields, faults) => {
    expect(readAccountForm(form(fields))).toMatchObject({ ok: false, faults });
  });

  it('gives back the address as typed and never the pass phrase', () => {
    const reading = readAccountForm(form({ email: 'gwen', passPhrase: 'secret words here' }));
    expect(JSON.stringify(reading)).toContain('gwen');
    expect(JSON.stringify(reading)).not.toContain('secret');
  });
});

describe('readSignInForm', () => {
  it('asks only that both are there', () => {
    expect(readSignInForm(form({ email: 'x', passPhrase: ' ' }))).toMatchObject({ ok: true });
    expect(readSignInForm(form({ email: ' ', passPhrase: '' }))).toMatchObject({
      faults: { email: 'required', passPhrase: 'required' },
    });
  });

  it('drops the sign that no database stores', () => {
    const reading = readSignInForm(form({ email: 'g\0wen@council.test', passPhrase: 'x' }));
    expect(reading.typed.email).toBe('gwen@council.test');
  });
});

describe('readCouncilForm', () => {
  const good = { name: ' Ynys  Môn ', nation: 'wales', onsCode: ' w06000001 ' };

  it('tidies the name, makes the address and takes a code that fits the nation', () => {
    expect(readCouncilForm(form({ ...good, isExample: 'true', slug: 'evil' }))).toMatchObject({
      value: { name: 'Ynys Môn', slug: 'ynys-mon', nation: 'wales', onsCode: 'W06000001' },
    });
    expect(readCouncilForm(form({ ...good, onsCode: '' }))).toMatchObject({
      value: { onsCode: null },
    });
  });

  it.each([
    ['Sign-in', 'sign-in-council'],
    ['API', 'api-council'],
    ['King’s Lynn & West Norfolk', 'kings-lynn-west-norfolk'],
    ['../../etc', 'etc'],
  ])('%s lives at /%s', (name, slug) => {
    expect(readCouncilForm(form({ ...good, name }))).toMatchObject({ value: { slug } });
  });

  it.each([
    [{}, { name: 'required', nation: 'required' }],
    [{ ...good, name: '京都' }, { name: 'invalid' }],
    [{ ...good, name: 'a'.repeat(81) }, { name: 'too-long' }],
    [{ ...good, nation: 'france' }, { nation: 'required' }],
    [{ ...good, onsCode: 'E06000066' }, { onsCode: 'invalid' }],
    [{ ...good, onsCode: 'W0600000' }, { onsCode: 'invalid' }],
  ])('names the fault of each field: %j', (fields, faults) => {
    expect(readCouncilForm(form(fields))).toMatchObject({ ok: false, faults });
  });
});

describe('readBody', () => {
  it('answers 400 to a body that is no form', async () => {
    const request = new Request('http://localhost/', { method: 'POST', body: 'x' });
    await expect(readBody(request)).rejects.toMatchObject({ status: 400 });
  });
});
