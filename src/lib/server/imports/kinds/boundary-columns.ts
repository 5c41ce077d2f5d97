// The columns of outlines, under the names that publishers give them.

import { decimal, optional, outline, text } from './columns.ts';
import type { Column } from './kind.ts';

const LONGEST_CODE = 40;
/** Great Britain and its islands, in degrees. */
const LATITUDES = { min: 49, max: 61.5 };
const LONGITUDES = { min: -9, max: 2.5 };

const TRIANGLE = (lon: number): string =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [lon, 51],
        [lon + 0.01, 51],
        [lon, 51.01],
        [lon, 51],
      ],
    ],
  });
const [WEST, EAST] = [-3.1, -3.05];

/** A name or code of what an area lies in. */
const within = (
  en: string,
  cy: string,
  also: readonly string[],
  examples: readonly [string, string],
): Column<string | null | undefined> =>
  optional(
    text({
      title: { en, cy },
      help: {
        en: 'Left out, what is stored stays as it is.',
        cy: 'O’i adael allan, erys yr hyn a gadwyd fel y mae.',
      },
      also,
      examples,
    }),
  );

export const BOUNDARY_COLUMNS = {
  code: text(
    {
      title: { en: 'Code of the area', cy: 'Cod yr ardal' },
      help: {
        en: 'LSOA 2021 or data zone: what census tables and postcodes call it too.',
        cy: 'LSOA 2021 neu barth data: yr hyn y mae tablau’r cyfrifiad a chodau post yn ei alw.',
      },
      also: [
        'area_code',
        'code',
        'LSOA21CD',
        'LSOA11CD',
        'LSOA code',
        'lsoa21_code',
        'DataZone',
        'DZ11',
        'DZ22CD',
        'dz11_code',
        'geography code',
        'id',
      ],
      examples: ['E01029134', 'E01029135'],
    },
    LONGEST_CODE,
  ),
  geometry: optional(
    outline({
      title: { en: 'Outline', cy: 'Amlinell' },
      help: {
        en: 'GeoJSON or TopoJSON has it with every feature. A new area needs one.',
        cy: 'Mae gan GeoJSON neu TopoJSON un gyda phob nodwedd. Mae angen un ar ardal newydd.',
      },
      also: ['geometry', 'geojson', 'outline', 'boundary'],
      examples: [TRIANGLE(WEST), TRIANGLE(EAST)],
    }),
  ),
  name: within(
    'Name of the area',
    'Enw’r ardal',
    ['area_name', 'name', 'LSOA21NM', 'LSOA11NM', 'DZ11_Name', 'DZ22NM', 'LSOA name'],
    ['Somerset 012C', 'Somerset 012D'],
  ),
  authority: within(
    'Code of the council',
    'Cod y cyngor',
    [
      'authority_code',
      'LAD23CD',
      'LAD24CD',
      'LAD22CD',
      'LAD21CD',
      'CTYUA23CD',
      'local authority code',
      'council_code',
    ],
    ['', ''],
  ),
  placeName: within(
    'What people call it',
    'Enw y mae pobl yn ei ddefnyddio',
    ['ward_name', 'WD24NM', 'WD23NM', 'place', 'place_name', 'village'],
    ['Wick', 'Wick Green'],
  ),
  districtCode: within(
    'Code of the district',
    'Cod y dosbarth',
    ['district_code', 'district code'],
    ['E07000187', 'E07000187'],
  ),
  districtName: within(
    'Name of the district',
    'Enw’r dosbarth',
    ['district_name', 'district', 'LAD23NM', 'LAD24NM'],
    ['Mendip', 'Mendip'],
  ),
  middleCode: within(
    'Code of the middle area',
    'Cod yr ardal ganol',
    ['middle_area_code', 'MSOA21CD', 'MSOA11CD', 'IZ11', 'IZ11_Code', 'intermediate zone code'],
    ['E02006067', 'E02006067'],
  ),
  middleName: within(
    'Name of the middle area',
    'Enw’r ardal ganol',
    ['middle_area_name', 'MSOA21NM', 'MSOA11NM', 'IZ11_Name', 'intermediate zone name'],
    ['Somerset 012', 'Somerset 012'],
  ),
  settlement: within(
    'Rural and urban class',
    'Dosbarth gwledig a threfol',
    ['rural_urban_code', 'RUC21CD', 'RUC11CD', 'rural urban class', 'UR6'],
    ['RLN1', 'UN1'],
  ),
  latitude: optional(
    decimal(
      {
        title: { en: 'Latitude of its people', cy: 'Lledred ei phobl' },
        help: {
          en: 'Where its people are on average, in degrees; without it a new area has its middle.',
          cy: 'Lle mae ei phobl ar gyfartaledd, mewn graddau; hebddo y canol ar gyfer ardal newydd.',
        },
        also: ['lat', 'latitude', 'LAT'],
        examples: ['51.003', '51.004'],
      },
      LATITUDES,
    ),
  ),
  longitude: optional(
    decimal(
      {
        title: { en: 'Longitude of its people', cy: 'Hydred ei phobl' },
        help: { en: 'In degrees.', cy: 'Mewn graddau.' },
        also: ['lon', 'longitude', 'long', 'lng', 'LONG'],
        examples: ['-3.097', '-3.047'],
      },
      LONGITUDES,
    ),
  ),
} as const;
