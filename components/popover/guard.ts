/** Why a click on 保存 was not taken for the reader's wish. */
export type Refusal = 'untrusted' | 'early' | 'covered';

/** What is seen at the moment of a click. */
export interface Sight {
  trusted: boolean;
  /**
   * ms since the popover was shown or last jumped until the click was made: a page that is kept busy
   * lets it wait.
   */
  shownFor: number;
  /** Computed style of the host; a page may not dim, bend or cut it. */
  style: Pick<
    CSSStyleDeclaration,
    'opacity' | 'visibility' | 'display' | 'filter' | 'transform' | 'clipPath' | 'mixBlendMode'
  >;
  /** The page touched the host's attributes. */
  meddled: boolean;
  sheet: { left: number; top: number; right: number; bottom: number };
  viewport: { width: number; height: number };
  /** The host is in the top layer, and the topmost element at the point of the click. */
  hit: boolean;
  /** Something came into the top layer after us and lies over the sheet. */
  rivals: boolean;
  /** What an IntersectionObserver with `trackVisibility` says; undefined where it can't tell. */
  visible: boolean | undefined;
}

/** ms that something must have been in sight before a click on it counts. */
export const patience = 300;
const smallest = { width: 160, height: 60 };

/**
 * Whether a click may save. A page can lay things over a popover or make it unseen and let the
 * reader click blindly; then the click is refused and the reader told.
 */
export function refusal(sight: Sight): Refusal | undefined {
  if (!sight.trusted) return 'untrusted';
  if (sight.shownFor < patience) return 'early';
  const { style, sheet, viewport } = sight;
  const plain =
    Number(style.opacity) >= 0.9 &&
    style.visibility === 'visible' &&
    style.display !== 'none' &&
    style.filter === 'none' &&
    style.transform === 'none' &&
    style.clipPath === 'none' &&
    style.mixBlendMode === 'normal';
  const whole =
    sheet.left >= -1 &&
    sheet.top >= -1 &&
    sheet.right <= viewport.width + 1 &&
    sheet.bottom <= viewport.height + 1 &&
    sheet.right - sheet.left >= smallest.width &&
    sheet.bottom - sheet.top >= smallest.height;
  const open = sight.hit && !sight.rivals && !sight.meddled && sight.visible !== false;
  return plain && whole && open ? undefined : 'covered';
}
