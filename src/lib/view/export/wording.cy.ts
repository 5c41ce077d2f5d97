// Welsh words of files that leave the product.

import { FEWEST_PEOPLE } from '../disclosure.ts';
import { SUPPRESSED } from '../format.ts';
import { COUNT_BASE } from './table.ts';
import type { ExportWording } from './wording.en.ts';

export const exportCy: ExportWording = {
  sheets: { figures: 'Ffigurau', about: 'Ynghylch' },
  about: {
    what: 'Beth',
    value: 'Gwerth',
    council: 'Cyngor',
    view: 'Golwg',
    filters: 'Hidlyddion',
    noFilters: 'dim',
    coversTo: 'Cofnodion hyd at',
    taken: 'Cymerwyd ar',
    people: 'Ffigurau am bobl',
    freeText: 'Testun rhydd',
    leftOut: 'Gadawyd allan, gan ei fod yn dilyn o faint o bobl sy’n dod',
    model: 'Fersiwn y model',
    note: 'Nodyn',
    source: 'Ffynhonnell',
    attribution: 'Priodoliad',
    purpose: 'Diben',
  },
  counts: {
    none: 'Nid oes cyfrif o bobl yn y ffeil hon.',
    shared: `Mae ${SUPPRESSED} yn cymryd lle ffigur am 1 i ${FEWEST_PEOPLE - 1} o bobl; mae cyfrifon eraill o bobl wedi’u talgrynnu i’r ${COUNT_BASE} agosaf.`,
    guarded: `Mae ${SUPPRESSED} yn cymryd lle ffigur sydd â llai na ${FEWEST_PEOPLE} o bobl y tu ôl iddo.`,
    exact: 'Cyfrifon manwl, a gymerwyd at ddiben: i’w defnyddio o fewn y cyngor, nid i’w cyhoeddi.',
    persons:
      'Rhes i bob person, dan ffugenwau, a gymerwyd at ddiben: i’w defnyddio o fewn y cyngor, nid i’w chyhoeddi.',
  },
  freeText: {
    shared: 'Gadewir testun rhydd allan, gan y gall enwi rhywun.',
    exact: 'Testun rhydd fel y’i teipiwyd, a gymerwyd at ddiben: i’w ddefnyddio o fewn y cyngor.',
  },
  example: 'Ffigurau dychmygol cyngor enghreifftiol. Nid ydynt yn sôn am unrhyw le go iawn.',
  purpose: {
    title: 'Cymryd ffigurau manwl',
    lead: 'Mae’r ffeil hon yn cynnwys ffigurau am ychydig o bobl. Dywedwch pam mae arnoch eu hangen. Cedwir eich geiriau gyda’ch enw, y diwrnod a’r hyn a gymerwyd, a gall gweinyddwyr eu darllen.',
    shared:
      'I gyhoeddi neu drosglwyddo ffigurau, defnyddiwch y lawrlwythiad arferol yn lle hynny: mae’n cuddio rhifau bach.',
    persons:
      'Mae gan y ffeil hon res i bob person, dan ffugenwau. Dywedwch pam mae arnoch ei hangen. Cedwir eich geiriau gyda’ch enw, y diwrnod a’r hyn a gymerwyd, a gall gweinyddwyr eu darllen.',
    personsOnly:
      'Nid oes ffurf ar y ffeil hon y caniateir ei chyhoeddi na’i throsglwyddo. Mae cyfansymiau y caniateir eu rhannu ar y dudalen y mae’n perthyn iddi.',
    subject: 'Yr hyn rydych ar fin ei gymryd',
    label: 'At ba ddiben mae arnoch angen y ffigurau manwl?',
    hint: 'Brawddeg, megis “Cynllunio cludiant i’r bobl sy’n mynychu ar ddydd Mawrth”.',
    format: 'Fformat',
    submit: 'Cadw fy niben a lawrlwytho',
    open: 'Gellir nôl y ffeil eto am 15 munud heb roi diben newydd.',
    notAllowed: 'Nid yw eich rôl yn y cyngor hwn yn caniatáu ffigurau manwl am bobl.',
    purposeNeeded:
      'Dim ond at ddiben y mae ffeil â rhes i bob person yn gadael, a rhaid i’r diben gael ei roi gan rywun a gaiff ddarllen rhesi o’r fath.',
    unknown: 'Nid yw’r cyfeiriad hwn yn enwi ffeil â ffigurau manwl.',
    stale: 'Mae’r amser i nôl y ffeil hon ar ben, neu fe’i hagorwyd i rywun arall.',
    again: 'Dywedwch eto at ba ddiben mae arnoch ei hangen.',
    back: 'Yn ôl i’r dudalen',
    faults: {
      required: 'Dywedwch at ba ddiben mae arnoch angen y ffigurau',
      'too-short': 'Dywedwch hynny mewn brawddeg o 15 llythyren o leiaf',
      'too-long': 'Dywedwch hynny mewn 500 llythyren ar y mwyaf',
    },
  },
  formats: {
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    geojson: 'GeoJSON',
    svg: 'SVG',
    png: 'PNG',
  },
  columns: {
    low: (column) => `${column} (isel)`,
    high: (column) => `${column} (uchel)`,
    weekday: 'Diwrnod',
    places: 'Lleoedd',
    booked: 'Pobl wedi’u bwcio',
    free: 'Lleoedd rhydd',
    stage: 'Cyfnod',
    enterprises: 'Mentrau',
    median: 'Canolrif y diwrnodau yn y cyfnod',
    kind: 'Math',
    publisher: 'Cyhoeddwr',
    ageDays: 'Oed mewn diwrnodau',
    cadenceDays: 'Adnewyddir bob hyn a hyn o ddiwrnodau',
    start: 'Dechrau',
  },
  picture: {
    source: (source) => `Ffynhonnell: ${source}`,
    asOf: (date) => `Data hyd at ${date}`,
    made: 'Care Market Atlas',
    model: (version) => `fersiwn ${version} y model`,
  },
  unavailable: 'Nid oes gan yr olwg hon ffeil o’r math hwn.',
  useOther: 'Cymerwch un o’r fformatau a gynigir ar y dudalen.',
};
