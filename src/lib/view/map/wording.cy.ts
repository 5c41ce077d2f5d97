// Welsh words of the map itself: its controls, key and list of places.

import type { MapWording } from './wording.en.ts';

export const mapCy: MapWording = {
  label: (finding) => `Map: ${finding}`,
  zoomIn: 'Chwyddo i mewn',
  zoomOut: 'Chwyddo allan',
  wholeArea: 'Dangos y cyngor cyfan',
  asTable: 'Dangos fel tabl',
  inView: (count) => `Rhestr o’r lleoedd sydd i’w gweld (${count})`,
  inViewMore: (count) => `a ${count} arall: chwyddwch i mewn, neu defnyddiwch y tabl`,
  nothingInView: 'Nid oes unrhyw le ar y map hwn i’w weld.',
  key: 'Allwedd i’r arwyddion',
  countedByArea: 'Mae arwydd â rhif yn cyfrif gwasanaethau cartref ardal gyfan.',
  clusters:
    'Mae cylch yn cyfrif gwasanaethau sy’n agos at ei gilydd ac yn dangos y cymysgedd o fathau.',
  source: (source) => `Ffynhonnell: ${source}`,
  asOf: (date) => `Data hyd at ${date}`,
  stayedStill: 'Ni all y porwr hwn ddangos y map symudol, felly mae map llonydd yma.',
  scrollHint: 'Daliwch Ctrl a sgrolio i chwyddo’r map',
  touchHint: 'Defnyddiwch ddau fys i symud y map',
  symbolName: (kind, name, place) => `${kind}: ${name}, ${place}`,
};
