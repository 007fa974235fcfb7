/**
 * The rooms in the order facts flow: a room uses what is upstream of it, through its front door, and never what is
 * downstream. Rooms that are not built are not named.
 */
export const river = [
  'places', 'access', 'people', 'duties', 'law', 'statistics', 'pathway', 'plan', 'reviews', 'sen2', 'inspection', 'synthetic',
] as const
