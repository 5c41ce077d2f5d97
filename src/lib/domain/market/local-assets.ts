// What a place has besides paid services: halls, groups and things to borrow; and who the members of an organisation are.

export const ASSET_KINDS = ['building', 'group', 'equipment'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** Who may use an asset. */
export const ASSET_USERS = ['everybody', 'by-booking', 'members', 'referral'] as const;
export type AssetUsers = (typeof ASSET_USERS)[number];

/** Sides that members of an organisation come from: with several of them it is a multi-stakeholder organisation. */
export const MEMBER_CLASSES = [
  'people-supported',
  'family-carers',
  'workers',
  'community',
  'investors',
  'organisations',
] as const;
export type MemberClass = (typeof MEMBER_CLASSES)[number];
