// Personal assistants: employed by the person they support, or self-employed.

export const EMPLOYMENTS = ['employed', 'self-employed', 'agency'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];
