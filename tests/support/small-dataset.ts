// The smallest dataset that has a row of every kind: for tests that need a council, not a county.

import type { CouncilDataset } from '#lib/domain/dataset.ts';

/** A council of one area. `mark` is part of every name, so that a leak between two councils can be seen. */
export function aSmallDataset(mark: string): CouncilDataset {
  return {
    council: {
      slug: mark,
      name: mark,
      nation: 'england',
      onsCode: null,
      isExample: false,
      asOf: '2026-10-31',
    },
    sources: [
      {
        id: 'source',
        title: `Records of ${mark}`,
        publisher: mark,
        file: null,
        vintage: '2026',
        licence: 'None',
        attribution: `Records of ${mark}`,
        rowsRead: 1,
        rowsUsed: 1,
        rowsRejected: 0,
        sha256: null,
        cadenceDays: 31,
        coversTo: '2026-10-31',
      },
    ],
    rejections: [{ sourceId: 'source', reason: 'none', rows: 0, firstLine: null }],
    missing: [{ layer: 'deprivation', why: 'not loaded' }],
    ...geography(mark),
    ...supply(mark),
    ...demand(),
    ...books(),
    ...enterprises(mark),
  };
}

const point = { lon: -7.9, lat: 49.3, easting: 10_000, northing: 100_000 };

function geography(mark: string): Pick<CouncilDataset, 'areas' | 'places'> {
  return {
    areas: [
      {
        code: 'A1',
        name: `${mark} 001A`,
        placeName: `${mark} Green`,
        districtCode: 'D1',
        districtName: `${mark} Vale`,
        middleCode: 'M1',
        middleName: `${mark} 001`,
        rurality: 'town',
        centre: point,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [-8, 49],
              [-7.8, 49],
              [-7.8, 49.5],
              [-8, 49.5],
              [-8, 49],
            ],
          ],
        },
        residents: {
          all: 1_500,
          age18to64: 900,
          age65to74: 200,
          age75to84: 120,
          age85plus: 60,
          disabledLimitedALot: 120,
          unpaidCarers: 130,
          unpaidCarers50Hours: null,
        },
        deprivationDecile: null,
        deprivationIndex: null,
      },
    ],
    places: [{ id: 'p1', name: `${mark} Green`, rank: 'village', lon: -7.9, lat: 49.3 }],
  };
}

function supply(
  mark: string,
): Pick<
  CouncilDataset,
  'organisations' | 'services' | 'capacities' | 'venues' | 'tenancies' | 'timeBankMonths' | 'rules'
> {
  return {
    organisations: [
      { id: 'o1', name: `${mark} Trust`, legalForm: 'charity', governance: 'trustees' },
    ],
    services: [
      {
        id: 's1',
        organisationId: 'o1',
        name: `${mark} Centre`,
        kind: 'day-centre',
        operator: 'independent',
        homeBased: false,
        areaCode: 'A1',
        point,
        supports: ['day-support'],
        needs: ['memory'],
        ageGroups: ['65+'],
        placesByWeekday: [10, 0, 10, 0, 10, 0, 0],
        pricePence: 5_000,
        priceUnit: 'session',
        priceYear: '2026 to 2027',
        reachMinutes: 30,
        beds: null,
        regulated: false,
        rating: null,
        validFrom: '2020-01-01',
        validTo: null,
        continuedById: null,
        lastVerified: '2026-09-01',
        sourceId: 'source',
      },
    ],
    capacities: [
      {
        serviceId: 's1',
        support: 'day-support',
        need: 'memory',
        minutesPerWeek: 9_000,
        spareMinutesPerWeek: 1_800,
      },
    ],
    venues: [{ id: 'v1', name: 'Old Hall', areaCode: 'A1', rentPence: 120_000 }],
    tenancies: [{ venueId: 'v1', serviceId: 's1', validFrom: '2024-01-01', validTo: null }],
    timeBankMonths: [
      {
        serviceId: 's1',
        month: '2026-10',
        givenMinutes: 60,
        spentMinutes: 30,
        outstandingMinutes: 30,
      },
    ],
    rules: [
      {
        id: 'r1',
        title: `${mark} rule`,
        kind: 'rate-cap',
        removesKinds: ['pool'],
        validFrom: '2025-04-01',
        review: 'needs-legal-review',
      },
    ],
  };
}

function demand(): Pick<
  CouncilDataset,
  'people' | 'assessedNeeds' | 'budgets' | 'deployments' | 'publishedTotals' | 'demandEstimates'
> {
  return {
    people: [
      {
        ...{ id: 'n1', areaCode: 'A1', ageGroup: '65+', need: 'memory', inCareHome: false },
        ...{ unpaidCareMinutes: 600, sex: 'female', ethnicGroup: 'white' },
      },
    ],
    assessedNeeds: [{ personId: 'n1', support: 'day-support', minutesPerWeek: 720 }],
    budgets: [{ id: 'b1', personId: 'n1', weeklyPence: 12_000, from: '2025-01-01', to: null }],
    deployments: [
      {
        id: 'd1',
        budgetId: 'b1',
        mechanism: 'council-managed',
        weeklyPence: 10_000,
        serviceId: 's1',
      },
    ],
    publishedTotals: [
      {
        sourceId: 'source',
        people: 40,
        atHomeByAge: { '18-64': 15, '65+': 20 },
        learningDisabilityShare: 0.4,
      },
    ],
    demandEstimates: [
      {
        areaCode: 'A1',
        need: 'memory',
        support: 'day-support',
        peopleMid: 3,
        lowMinutesPerWeek: 500,
        midMinutesPerWeek: 900,
        highMinutesPerWeek: 1_400,
      },
    ],
  };
}

function books(): Pick<CouncilDataset, 'serviceTerms' | 'serviceMonths' | 'attendance'> {
  return {
    serviceTerms: [
      {
        serviceId: 's1',
        sessionsPerWeek: 3,
        placesPerSession: 10,
        hoursPerSession: 6,
        staffRatio: 5,
        minStaff: 1,
        paidHoursPerSession: 7,
        staffCostPencePerHour: 1_600,
        chargeBasis: 'booked',
        reservesPence: 500_000,
        reserveFloorPence: 0,
        deficitMonthsRule: 6,
        noticeMonths: 3,
        blockSchedule: [{ fromMonth: '2026-04', monthlyPence: 100_000 }],
        upliftAnnual: 0.02,
        costInflationAnnual: 0.04,
        decommissionMonth: null,
      },
    ],
    serviceMonths: [
      {
        serviceId: 's1',
        month: '2026-10',
        fixedPence: 150_000,
        staffPence: 145_600,
        variablePence: 4_000,
        blockPence: 100_000,
        feePence: 43_333,
        bookedPlaces: 8.7,
        attendedPlaces: 8,
      },
    ],
    attendance: [
      {
        id: 't1',
        serviceId: 's1',
        personId: 'n1',
        from: '2025-01-01',
        to: null,
        weekdays: [1, 3],
        pricePence: 5_000,
        mechanism: 'council-managed',
        entry: 'already-there',
        exit: null,
      },
    ],
  };
}

function enterprises(
  mark: string,
): Pick<
  CouncilDataset,
  'enterprises' | 'enterpriseEvents' | 'enterpriseMonths' | 'enterpriseChecks' | 'growthTargets'
> {
  return {
    enterprises: [
      {
        id: 'e1',
        name: `${mark} Helpers`,
        serviceId: null,
        areaCode: 'A1',
        servesAreaCodes: ['A1'],
        offers: ['home-support'],
        workers: 1,
        onRegisterFrom: '2024-01-01',
      },
    ],
    enterpriseEvents: [
      { id: 'v1', enterpriseId: 'e1', date: '2024-01-01', stage: 'enquiry', note: null },
    ],
    enterpriseMonths: [
      {
        enterpriseId: 'e1',
        month: '2026-10',
        people: 3,
        directPaymentPeople: 1,
        minutesPerWeek: 600,
      },
    ],
    enterpriseChecks: [{ id: 'c1', enterpriseId: 'e1', kind: 'dbs', due: '2026-12-01' }],
    growthTargets: [
      {
        id: 'g1',
        measure: 'enterprises',
        startDate: '2025-04-01',
        startValue: 1,
        byDate: '2027-03-31',
        value: 4,
      },
    ],
  };
}
