// English words of the map itself: its controls, key and list of places.

export const mapEn = {
  label: (finding: string) => `Map: ${finding}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeArea: 'Show the whole council',
  asTable: 'Show as table',
  inView: (count: string) => `List of places in view (${count})`,
  inViewMore: (count: string) => `and ${count} more: zoom in, or use the table`,
  nothingInView: 'No place of this map is in view.',
  key: 'Key to the signs',
  countedByArea: 'A sign with a number counts home-based services of a whole area.',
  clusters: 'A ring counts services that lie close together and shows the mix of kinds.',
  source: (source: string) => `Source: ${source}`,
  asOf: (date: string) => `Data to ${date}`,
  stayedStill: 'This browser cannot draw the moving map, so a still one stands here.',
  scrollHint: 'Hold Ctrl and scroll to zoom the map',
  touchHint: 'Use two fingers to move the map',
  symbolName: (kind: string, name: string, place: string) => `${kind}: ${name}, ${place}`,
};

export type MapWording = typeof mapEn;
