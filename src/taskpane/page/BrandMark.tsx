/** Owns the mark of the product: a ticked sheet. */
import type { ReactElement } from "react";

export const BrandMark = ({ size = 28 }: { readonly size?: number }): ReactElement => (
  <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" style={{ flexShrink: 0 }}>
    <rect width="28" height="28" rx="6" fill="#0f6e51" />
    <path
      d="M7 8.500h8M7 13h5M7 17.500h4"
      stroke="#bcd9cc"
      strokeWidth="2"
      strokeLinecap="round"
      fill="none"
    />
    <path
      d="M12.500 17.500l3.200 3.200L22 12"
      stroke="#ffffff"
      strokeWidth="2.600"
      strokeLinecap="round"
      strokeLinejoin="round"
      fill="none"
    />
  </svg>
);
