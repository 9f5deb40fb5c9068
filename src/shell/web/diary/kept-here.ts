/** How what is kept on the device is named: one person's things are never another's. */
export const snapshotPrefix = 'diary seen '
export const outboxPrefix = 'diary unsent '
export const draftPrefix = 'diary draft '
export const basisPrefix = 'assessed from '
