/** Owns where the texts of a template stand on a printed blank: as the template says, or as a person measured it. */
import type { PaperTemplate } from ".";

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Returns the template with texts at these places, in mm; a place off the blank is none. */
export function withPlaces(
  template: PaperTemplate,
  places: { readonly [text: string]: Place },
): PaperTemplate {
  const { placed } = template;
  if (placed === undefined || Object.keys(places).length === 0) return template;
  const isOn = ({ left, top }: Place): boolean =>
    left >= 0 && left < placed.width && top >= 0 && top < placed.height;
  return {
    ...template,
    placed: {
      ...placed,
      texts: placed.texts.map((text) => {
        const place = places[text.id];
        return place && isOn(place) ? { ...text, left: place.left, top: place.top } : text;
      }),
    },
  };
}
