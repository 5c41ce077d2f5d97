// Words about the council's rate of direct payments beside what a service charges, and about hours that are worked out
// from a Shared Lives carer's places.

import type { Locale } from '../locale.ts';

const rateEn = {
  units: { hour: 'an hour', session: 'a day' },
  fromPlaces: (text: string, low: string, high: string) =>
    `${text} (estimate from the carer’s places, likely ${low} to ${high} in all)`,
  covers: (unit: string, rate: string, year: string, price: string) =>
    `The council’s rate is ${rate} ${unit} (${year}). It covers the price of ${price}.`,
  short: (unit: string, rate: string, year: string, price: string, short: string) =>
    `The council’s rate is ${rate} ${unit} (${year}). The price is ${price}: a person would have to find ${short} for each.`,
};

const rateCy: typeof rateEn = {
  units: { hour: 'yr awr', session: 'y dydd' },
  fromPlaces: (text, low, high) =>
    `${text} (amcangyfrif o leoedd y gofalwr, yn debygol o fod ${low} i ${high} i gyd)`,
  covers: (unit, rate, year, price) =>
    `Cyfradd y cyngor yw ${rate} ${unit} (${year}). Mae’n talu’r pris o ${price}.`,
  short: (unit, rate, year, price, short) =>
    `Cyfradd y cyngor yw ${rate} ${unit} (${year}). Y pris yw ${price}: byddai’n rhaid i berson ddod o hyd i ${short} am bob un.`,
};

/** Words of these lines in the reader's language. */
export const rateWording = (locale: Locale): typeof rateEn => (locale === 'cy' ? rateCy : rateEn);
