/** Who owns which stream of luck. Every use of addressed random numbers takes its channel from here, so none collide. */

/** Channels of the address (draw, month, entity, channel). Attendance, inflation, uplift and parameters are reserved. */
export const CHANNELS = {
  naturalExit: 0,
  choiceExit: 1,
  entry: 2,
  attendance: 3,
  inflation: 4,
  uplift: 5,
  parameters: 6,
  /** Which people leave when a chance tipping set is drawn: not part of the month model. */
  tipping: 7,
  /** Whether somebody who lost a place wants to go on at all. */
  goingOn: 8,
  /** Where the stream of a whole draw of one service begins, for runs too large to look up every person and month. */
  stream: 9,
  /** Which councils are drawn when an interval is taken by drawing them again: not part of the month model. */
  bootstrap: 10,
  /** Where assumptions lie within their ranges when their shares of the variance are taken: not part of the month model. */
  sensitivity: 11,
} as const;

/** The luck of a group's newcomers sits at this entity number plus the group's place in the list. */
export const FIRST_ARRIVAL_ENTITY = 1_000_000;

/** The largest number of people a Monte Carlo takes, so that people never meet the entities of arrivals. */
export const MOST_PEOPLE = 900_000;
