import { h } from 'preact';
import { lucide } from './lucide';

export type IconName = keyof typeof lucide;

/** A decoration of 16 px; the words stand beside it or in the button's label. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {lucide[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
