// Two files tell the same money: the council's own file of budgets, and the national return, whose service events are
// budgets too. Ids of the latter begin with a mark, so that the one can go before the other.

/** Beginning of the id of a budget that a service event of the national return tells of. */
export const RETURN_MARK = 'cld:';
