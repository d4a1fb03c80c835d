import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from './i18n';

const Context = createContext<Words | undefined>(undefined);

/** Gives the words to everything below; each surface opens with it. */
export const WordsProvider = Context.Provider;

/** The words of the surface that the component stands in. */
export function useWords(): Words {
  const words = useContext(Context);
  if (words === undefined) throw new Error('no words: the surface lacks a WordsProvider');
  return words;
}
