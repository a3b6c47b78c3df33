/** Examples that the real service would refuse too, with what it answers and why. */
export const failing: Readonly<Record<string, { readonly status: number; readonly why: string }>> = {};
