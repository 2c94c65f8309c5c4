/** Stands in for the one list that office-addin-mock takes from office-addin-manifest, whose packages jest cannot load. */
export const OfficeApp = {
  Excel: "excel",
  OneNote: "onenote",
  Outlook: "outlook",
  PowerPoint: "powerpoint",
  Project: "project",
  Word: "word",
};
