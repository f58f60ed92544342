/** The annotation of a cell's test that tells what a reader saw. */
export const SEES = "sees";
