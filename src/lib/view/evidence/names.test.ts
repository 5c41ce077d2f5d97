import { expect, it } from 'vitest';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { hasName, nameParameter, unitIn } from './names.ts';
import { evidenceWording } from './wording.ts';
import { SUBJECTS } from './url.ts';

it('names every parameter of the catalogue in both languages, each differently', () => {
  for (const locale of ['en', 'cy'] as const) {
    expect(PARAMETERS.map(({ id }) => id).filter((id) => !hasName(id, locale))).toEqual([]);
    const names = PARAMETERS.map(({ id }) => nameParameter(id, locale));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});

it('has a Welsh word for every unit and every subject', () => {
  const units = [...new Set(PARAMETERS.map(({ unit }) => unit))];
  const kept = ['factor'];
  expect(units.filter((unit) => unitIn(unit, 'cy') === unit && !kept.includes(unit))).toEqual([]);
  for (const locale of ['en', 'cy'] as const)
    expect(SUBJECTS.filter((one) => !(one in evidenceWording(locale).subjects))).toEqual([]);
});

it('puts a name together from a belief and its parts, and never hides a stranger', () => {
  expect(nameParameter('travel.speed.town', 'en')).toBe('Speed of travel: from a town');
  expect(nameParameter('demand.day-support-use.65+.memory', 'en')).toBe(
    'Share of people who go to day support: aged 65 and over, memory and cognition',
  );
  expect(nameParameter('luck.of.the.draw', 'en')).toBe('luck.of.the.draw');
});
