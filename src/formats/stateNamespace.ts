/** Owns the name by which our own part of a workbook is found again, whatever the program that saved it last has called it. */
export const stateNamespace = "urn:cham-diem-antt:state:1";
