// What a record of each group looks like. These schemas make the documentation, and tests hold every answer to them.

import { z } from 'zod';
import { CONFIDENCE_WORDS } from '#lib/domain/viability/data-confidence.ts';
import { DRIVERS } from '#lib/domain/viability/driver-switches.ts';
import { STAGES } from '#lib/domain/growth/records.ts';
import { AGE_GROUPS, NEEDS, SERVICE_KINDS, SUPPORTS } from '#lib/domain/market/records.ts';
import { SUPPRESSED } from '#lib/view/format.ts';
import { SHOWN_STATES } from '#lib/view/gaps/url.ts';
import { OPERATORS, RISK_WORDS } from '#lib/view/viability/url.ts';

const hidden = z.literal(SUPPRESSED);

/** Text; null where it is not known. */
const text = (about: string) => z.string().nullable().describe(about);
const id = (about: string) => z.string().describe(about);
const number = (about: string) => z.number().nullable().describe(about);
/** A figure about people: hidden where few stand behind it. */
const people = (about: string) =>
  z
    .union([z.number(), hidden])
    .nullable()
    .describe(
      `${about}; "${SUPPRESSED}" where few people stand behind it, null where it is not known`,
    );
const day = (about: string) => z.iso.date().nullable().describe(about);
const yesNo = (about: string) => z.enum(['yes', 'no']).describe(about);
const words = <const W extends readonly [string, ...string[]]>(list: W, about: string) =>
  z.array(z.enum(list)).describe(about);

const range = (name: string, about: string, of: typeof people = people) => ({
  [`${name}_low`]: of(`${about}, low end of the likely range`),
  [name]: of(about),
  [`${name}_high`]: of(`${about}, high end of the likely range`),
});

export const areaRecord = z.strictObject({
  area_code: id('Code of the small area (LSOA 2021 or data zone 2011)'),
  name: id('Name that the publisher gives'),
  place: id('Name that people use'),
  district_code: id('Code of the district'),
  district: id('Name of the district'),
  middle_code: id('Code of the middle area (MSOA or intermediate zone)'),
  middle: id('Name of the middle area'),
  rurality: z.enum(['conurbation', 'town', 'fringe', 'dispersed']).describe('Kind of settlement'),
  residents: people('Residents at the census'),
  residents_18_64: people('Residents aged 18 to 64'),
  residents_65_74: people('Residents aged 65 to 74'),
  residents_75_84: people('Residents aged 75 to 84'),
  residents_85_plus: people('Residents aged 85 and over'),
  deprivation_decile: number('Decile of the national index of deprivation, 1 most deprived'),
});

export const providerRecord = z.strictObject({
  provider_id: id('Id of the organisation'),
  name: id('Name of the organisation'),
  legal_form: id('Legal form'),
  governance: id('Who decides'),
  services: z.number().int().describe('Services it runs today'),
});

export const serviceRecord = z.strictObject({
  service_id: id('Id of the service'),
  name: id('Name of the service'),
  kind: z.enum(SERVICE_KINDS).describe('Kind of service'),
  operator: z.enum(OPERATORS).describe('Who runs it'),
  provider_id: id('Organisation that runs it'),
  home_based: yesNo(
    'Works from a private home, and so is never placed more finely than place_level',
  ),
  place_code: text('Area of its address, or the wider area that stands for a home'),
  place_level: z
    .enum(['address', 'middle', 'district', 'council'])
    .nullable()
    .describe('What place_code is'),
  place: text('Name of that place'),
  district_code: text('District; null where only the council may be told'),
  supports: words(SUPPORTS, 'What it gives'),
  needs: words(NEEDS, 'For whom'),
  age_groups: words(AGE_GROUPS, 'Ages'),
  price_gbp: number('Price in pounds for price_unit'),
  price_unit: text('What the price is for'),
  price_year: text('Financial year of the price'),
  hours_a_week: number('Hours a week on record, used and spare'),
  spare_hours_a_week: number('Hours a week to spare, on record'),
  valid_from: day('First day on record'),
  last_verified: day('Day of the last check'),
  regulated: yesNo('On the regulator’s register'),
  rating: text('Rating of the regulator'),
});

export const gapRecord = z.strictObject({
  area_code: id('Code of the small area'),
  area: id('Name that people use'),
  district: id('Name of the district'),
  state: z.enum(SHOWN_STATES).describe('What can be said of the area'),
  ...range('hours_needed', 'Hours a week needed'),
  ...range('hours_unmet', 'Hours a week likely to go unmet, estimate'),
  ...range('share_covered', 'Share of the need that is covered, 0 to 1, estimate'),
  owners_in_reach: number('Owners of services within reach'),
  nearest_minutes: number('Minutes to the nearest, estimate'),
});

export const viabilityRecord = z.strictObject({
  service_id: id('Id of the service'),
  service: id('Name of the service'),
  operator: z.enum(OPERATORS).describe('Who runs it'),
  district: id('Name of the district'),
  risk: z.enum(RISK_WORDS).describe('Word of the risk'),
  people: people('People attending'),
  first_break_even_people: number('People at which it first breaks even'),
  safe_break_even_people: number('People from which it is safe'),
  cost_per_place_gbp: people('The month’s cost over the places booked, pounds'),
  tipping_set_people: people('Fewest leavers that close a day'),
  runway_p10_months: number('Months until it closes, 1 in 10 draws; null beyond the horizon'),
  runway_p50_months: number('Months until it closes, middle draw; null beyond the horizon'),
  runway_p90_months: number('Months until it closes, 9 in 10 draws; null beyond the horizon'),
  chance_closing_12_months: number('Chance of closing within 12 months, estimate'),
  chance_12_low: number('Low end of its likely range'),
  chance_12_high: number('High end of its likely range'),
  chance_closing_24_months: number('Chance of closing within 24 months, estimate'),
  chance_24_low: number('Low end of its likely range'),
  chance_24_high: number('High end of its likely range'),
  main_driver: z.enum(DRIVERS).nullable().describe('What pushes it most; null where nothing does'),
  loss_pockets_people: text(
    'Numbers of people above the first break-even at which it loses money again',
  ),
  data_confidence: z.enum(CONFIDENCE_WORDS).describe('How sure one can be of its books'),
});

export const growthRecord = z.strictObject({
  enterprise_id: id('Id of the enterprise'),
  name: id('Name of the enterprise'),
  stage: z.enum(STAGES).describe('Where it stands'),
  since: day('Since when'),
  days_in_stage: z.number().int().describe('Days in the stage on the last day of the records'),
  place: text('Place that may be shown'),
  district_code: text('Code of the district'),
  offers: words(SUPPORTS, 'What it gives or means to give'),
  hours_a_week: people('Hours a week of its latest return'),
  people: people('People of its latest return'),
  direct_payment_people: people('Of these, people who pay by direct payment'),
  next_check: text('Check that is due first'),
  next_check_due: day('Day on which it lapses'),
});
