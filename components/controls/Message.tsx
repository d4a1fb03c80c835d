import './controls.css';
import type { ComponentChildren } from 'preact';

export interface MessageProps {
  title: string;
  lines?: readonly string[];
  tone?: 'plain' | 'error';
  /** Buttons. */
  children?: ComponentChildren;
}

/** What stands where there is nothing to show: what is so, and what can be done. */
export function Message({ title, lines = [], tone = 'plain', children }: MessageProps) {
  return (
    <div class="message" data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <p class="message-title">{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children === undefined ? null : <div class="message-actions">{children}</div>}
    </div>
  );
}
