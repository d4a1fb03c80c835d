/** A law: the file under `tests/` that holds it, and its title there or a part of it. */
export type Held = readonly [file: string, title: string];

/** A clause of what reading promises, with the laws that hold it, or why none does. */
export type Clause = readonly [clause: string, held: readonly Held[], remark?: string];

const flow = (title: string): Held => ['page/laws/flow-laws.ts', title];
const living = (title: string): Held => ['page/laws/living-laws.ts', title];
const paint = (title: string): Held => ['page/laws/paint-laws.ts', title];
const hit = (title: string): Held => ['page/laws/hit-laws.ts', title];
const gate = (title: string): Held => ['page/laws/gate-laws.ts', title];
const popover = (title: string): Held => ['page/laws/popover.ts', title];
const stance = (title: string): Held => ['page/stance.test.ts', title];
const pointer = (title: string): Held => ['page/stance-pointer.test.ts', title];
const odd = (file: string, name: string): Held => [`pages/odd/${file}.ts`, name];
const journey = (file: string, title: string): Held => [`journeys/${file}.ts`, title];
const long = (file: string, name: string): Held => [`long/${file}-run.ts`, name];

export const clauses: Record<string, readonly Clause[]> = {
  'Text flow': [
    [
      'blocks apart, inline elements joined',
      [flow('words split over inline elements are joined'), flow('blocks are not joined')],
    ],
    ['br and wbr', [flow('br ends a line'), flow('wbr and comments are nothing')]],
    ['ruby by its base text', [flow('ruby gives its base text')]],
    ['display: contents', [flow('contents boxes do not part words')]],
    [
      'absolutely placed spans',
      [flow('what is placed elsewhere does not part the words that it stands between')],
    ],
    [
      'tables by cell',
      [
        flow('a row of data is one text, its cells parted by tabs'),
        ['page/laws/lexicon-laws.ts', 'words of two cells, two lines or two blocks are no term'],
      ],
    ],
    ['pre', [flow('pre keeps its lines')]],
    ['lists and details', [flow('lists and details'), odd('hidden', 'details')]],
    [
      'a map to nodes both ways, UTF-16',
      [['page/text-flow.test.ts', 'leads each of its units back to the node where it stands']],
    ],
    [
      'left alone: controls, scripts, templates, what is edited',
      [
        flow('controls, scripts and editable parts are left alone'),
        odd('hidden', 'fields'),
        odd('hidden', 'editing'),
      ],
    ],
    ['left alone: aria-hidden decorations', [odd('hidden', 'decorations')]],
    [
      'hidden text, judged for hits only',
      [
        flow('hidden words count for nothing, shown again they count'),
        odd('hidden', 'out-of-sight'),
      ],
    ],
    [
      'open shadow roots',
      [paint('open shadow roots get marks, slots in their place'), odd('frames', 'shadow-nested')],
    ],
    [
      'frames of the same origin, matched frames',
      [
        odd('frames', 'frame-of-same-origin'),
        journey('frames-of-a-page', 'a frame of another site is marked where that site is read'),
      ],
    ],
    ['GBK', [odd('documents', 'in-gbk')]],
    ['SVG text left out', [odd('hidden', 'svg-and-mathml')]],
  ],
  'Living pages': [
    ['late text', [paint('what comes late is marked'), odd('living', 'late-text')]],
    ['infinite scroll', [odd('living', 'infinite-scroll')]],
    ['virtual lists', [odd('living', 'virtual-list')]],
    [
      'navigation by script',
      [
        odd('living', 'history'),
        journey(
          'awkward-pages',
          'a page that changes its address by script is cited by the new one',
        ),
      ],
    ],
    [
      'text replaced under us, nodes moved',
      [odd('living', 'text-content'), odd('living', 'moved')],
    ],
    [
      'stale marks go before paint',
      [paint('marks are off in the same turn in which their words are replaced')],
    ],
    [
      'batched, with a ceiling on delay',
      [living('words that come while the page changes all the time are marked before it rests')],
    ],
    [
      'viewport first, slices of 5 ms',
      [living('5 MB of text are read without a long task, the view first')],
    ],
    [
      'attribution again until the carry is equal',
      [
        living('a province named above is carried on, and taken back when it changes'),
        living('a flow that did not change is not read again'),
      ],
    ],
    [
      'a budget a minute',
      [['page/budget.test.ts', 'holds for a window, and is full again in the next or when reset']],
    ],
    [
      'a visible pause with “resume”',
      [
        living('a page that never rests is paused, bare of marks, and resumes'),
        journey('paused-reading', 'says that reading has paused, and takes it up again'),
      ],
    ],
    [
      'after any changes as a fresh reading',
      [living('after any changes the reading equals a fresh one'), long('soak', 'soak')],
    ],
  ],
  Paint: [
    [
      'registered near the viewport, in step with scrolling',
      [
        paint('only near the viewport, and what is scrolled to'),
        odd('heavy', 'ten-thousand-marks'),
      ],
    ],
    ['StaticRange, one highlight a kind', [paint('static ranges only, in one highlight a kind')]],
    [
      'what is painted by default',
      [
        paint('passages, their places and terms; a main term anywhere; nothing in menus'),
        [
          'page/paint-plan.test.ts',
          'is the passage with its places and terms, and the main term alone outside it',
        ],
      ],
    ],
    [
      'legible on light and dark pages',
      [
        paint('light words get dark marks'),
        paint('words of middling lightness take the tone of their ground'),
        ['page/tone.test.ts', 'the luminance of a colour'],
      ],
    ],
    [
      'forced colours',
      [
        journey('popover-anywhere', 'marks are seen and explained where colours are forced'),
        ['page/mark-sheet.test.ts', 'change no colour of words but where colours are forced'],
      ],
    ],
    [
      'cleared on disable, context loss, update',
      [
        journey(
          'interrupted',
          'marks and popover are gone at once when it stops, and the document is as it was',
        ),
      ],
    ],
    [
      'a page that takes marks away gets its peace',
      [
        paint('marks that a page clears come back three times, then no more'),
        odd('hostile', 'registry-cleared'),
      ],
    ],
  ],
  'Hit test': [
    [
      'exact at edges, line ends, gaps',
      [
        hit('term, place and passage under each of their characters, and their edges'),
        hit('nothing behind the end of a line, between lines, or beside the text'),
      ],
    ],
    ['wrapped lines', [hit('a term wrapped over two lines is one, on both')]],
    [
      'zoomed pages',
      [journey('zoom-and-windows', 'marks are hit to the pixel')],
      'the browser’s own zoom of 50, 150 and 300 %',
    ],
    [
      'frames',
      [journey('awkward-pages', 'a frame is read by itself, and its words are explained in it')],
    ],
    ['shadow roots', [hit('within open shadow roots')]],
    [
      'never from the registry',
      [hit('the registry is not asked, so a page that alters it changes no hit')],
    ],
  ],
  Popover: [
    ['a pure state machine', [stance('no two openings without a closing')]],
    [
      'shown after 500 ms, asked for when armed',
      [pointer('shows the words under it after half a second'), stance('showing')],
    ],
    ['leaves after 300 ms', [stance('leaving')]],
    [
      'travel triangle',
      [['page/stance-travel.test.ts', 'holds all the straight way to any point of the popover']],
    ],
    ['none for a fast pointer', [stance('a fast pointer')]],
    [
      'tap on touch',
      [journey('by-touch', 'a tap on marked words opens the popover, and it stays')],
    ],
    [
      'click pins, Esc closes',
      [stance('pinning'), pointer('while shown closes the popover and nothing of the page')],
    ],
    [
      'focus returns',
      [
        popover('takes no focus by itself, takes it when told, gives it back when asked'),
        journey('by-keyboard', 'reads, opens, keeps, goes back, lists and exports'),
      ],
    ],
    [
      'above or below the line, never over it',
      [
        popover('whole, not over its words, near the line'),
        popover('covers neither line of words that run over two'),
        journey(
          'zoom-and-windows',
          'in a window of 640 × 420 it is whole and over none of its lines',
        ),
      ],
    ],
    [
      'in front of modal dialogs',
      [
        popover('in front of an open modal dialog and reachable there'),
        journey('awkward-pages', 'a popover over a modal dialog can be used'),
      ],
    ],
    ['in full screen', [journey('popover-anywhere', 'opens, and can be used, while')]],
    ['page zoom', [journey('zoom-and-windows', 'the popover stands by them, and they are kept')]],
    [
      'odd root fonts',
      [
        popover('in its place on a page that is shifted, zoomed or has odd font sizes'),
        odd('hostile', 'enormous-root-font'),
        odd('hostile', 'tiny-root-font'),
      ],
    ],
    [
      'scroll',
      [popover('follows its words when the page or a part of it scrolls, and hides with them')],
    ],
    [
      'resize',
      [
        journey('zoom-and-windows', 'follows its words when the window becomes smaller and larger'),
        journey('zoom-and-windows', 'stays in the window with the keyboard’s focus'),
      ],
    ],
    [
      'vertical text',
      [
        popover('beside the line of vertical text'),
        journey('zoom-and-windows', 'beside vertical text it is whole there, too'),
      ],
    ],
    [
      'reduced motion',
      [journey('popover-anywhere', 'comes and goes without motion for a reader who wants none')],
    ],
    [
      'a dialog with a name',
      [
        popover('is a dialog with a name, every text with its language, links safe'),
        journey('popover-anywhere', 'axe finds nothing serious in it, whatever it shows'),
      ],
    ],
    [
      'WCAG 1.4.13: hoverable, dismissible, lasting',
      [
        pointer('inside the popover needs no hit test and keeps it open'),
        stance('keeps the words quiet until the pointer has left them'),
      ],
    ],
    [
      'several things under one point',
      [journey('one-popover', 'one host, one dialog, with the definition and the passage')],
    ],
  ],
  Keyboard: [
    [
      'next and previous passage',
      [
        journey('page-manners', 'the command for the previous passage leads back'),
        ['page/laws/keeping-laws.ts', 'from passage to passage and back, from where the reader is'],
      ],
    ],
    [
      'save and open',
      [
        journey('main-job', 'saves the passage under way by the keyboard'),
        journey('frames-of-a-page', 'the popover opens in the frame that has the keyboard'),
      ],
    ],
    [
      'side panel without a default key',
      [journey('by-keyboard', 'leads to the panel by a key of the reader’s choice')],
    ],
    [
      'four suggested keys',
      [['repository/suggested-keys.test.ts', 'are none that']],
      'against lists of keys; no law asks a browser or an input method itself',
    ],
    ['no bare letters on pages', [journey('page-manners', 'every letter typed on a page arrives')]],
  ],
  'Trust in the page': [
    [
      'only trusted events act',
      [
        popover('nothing that the page makes up acts'),
        pointer('nothing that the page makes up counts'),
        journey('awkward-pages', 'obeys no event that the page has made itself'),
      ],
    ],
    [
      'a save that could not be seen is refused, and says so',
      [journey('blind-saves', 'nothing is saved from a popover that is')],
    ],
    [
      'younger than 300 ms',
      [
        journey(
          'blind-saves',
          'what has just appeared takes no click, and what has stood takes it',
        ),
      ],
    ],
    [
      'undo for ten seconds',
      [journey('popover-anywhere', 'offers to undo for ten seconds, and no longer')],
    ],
    [
      'only bundled public text in the page',
      [journey('fact-packs', 'has nothing of it where a script of a page could ask')],
    ],
    [
      'the same answer for new and kept',
      [
        journey('main-job', 'keeps one clipping of words that are saved twice'),
        journey('main-job', 'takes back a new clipping on undo'),
      ],
    ],
    [
      'quiet mode',
      [
        journey('page-manners', 'in quiet mode a pointer that rests on words'),
        journey('options-at-once', 'quiet takes every mark off, and brings it back'),
        journey(
          'from-the-popup',
          'a site that is enabled to be listed has a digest, no marks and no popover',
        ),
      ],
    ],
  ],
  'This page': [
    [
      'passages in order under headings',
      [journey('digest-controls', 'lists what the page says in its order')],
    ],
    [
      'chips, filters, counts',
      [
        journey('digest-controls', 'a province chosen leaves its rows alone'),
        journey('digest-controls', 'a field chosen beside it leaves what is in both'),
      ],
    ],
    [
      'choosing one leads there, flashed once; the place follows',
      [
        journey(
          'reader-chooses',
          'the digest follows the reader, leads to a passage once, and counts terms',
        ),
        ['reader/follow.test.ts', 'is told once it is another, four times a second at the most'],
      ],
    ],
    ['save all shown', [journey('digest-controls', 'keeps what is shown, and nothing else')]],
    ['live as the page changes', [journey('digest-controls', 'follows the page while it changes')]],
    [
      'term counts, copied and as CSV',
      [
        journey(
          'digest-controls',
          'counts of terms arrive as words on the clipboard and as a table',
        ),
      ],
    ],
    ['side panel and sidebar', [journey('from-the-popup', 'its button opens the side panel')]],
  ],
  Sites: [
    [
      'off on this site',
      [journey('own-pages', 'switches a site off and on again, at once and for good')],
    ],
    [
      'on by permission from the popup',
      [
        journey(
          'from-the-popup',
          'a site that is enabled and marked is marked at once, and explained',
        ),
      ],
    ],
    [
      'survives a restart',
      [journey('restarted', 'a site that was allowed is read after the next start')],
    ],
    [
      'revoked at once',
      [
        journey('reader-chooses', 'a site may be listed only, and is given up at once'),
        journey('cached-pages', 'a page whose permission was withdrawn meanwhile is left for good'),
      ],
    ],
    [
      'permitted while a page lies in the back/forward cache',
      [
        journey(
          'cached-pages',
          'a page whose site was permitted meanwhile is read when it comes back',
        ),
      ],
    ],
    [
      'options at once',
      [
        journey('options-at-once', 'topics: another one is marked'),
        journey('reader-chooses', 'other colours and a click alone hold at once on an open page'),
      ],
    ],
    [
      'own terms, unseen unless the reader says so',
      [
        journey('reader-chooses', 'words of the reader open a page without terms, unseen by it'),
        journey('reader-chooses', 'a list of words says what would come of it before it is taken'),
      ],
    ],
  ],
  'First minute': [
    [
      'read, clip, export on a sample',
      [
        journey('first-minute', 'explains marked words with sourced facts'),
        journey('first-minute', 'clips the passage, and takes that back'),
        journey('first-minute', 'shows the clipping as Markdown'),
      ],
    ],
    [
      'optional groups, one prompt each',
      [journey('optional-groups', 'a group that is asked for is granted')],
      'granted without a prompt: no driver answers one',
    ],
    [
      'tabs that were open at install',
      [
        journey('first-minute', 'offers to load a tab anew'),
        journey('installed', 'holds up neither the welcome nor the reading of others'),
      ],
    ],
  ],
  'Zero elsewhere': [
    [
      'no style, popover, listener; one message, one observer',
      [
        journey(
          'zero-elsewhere',
          'a page without terms bears one observer and one message, and nothing else',
        ),
      ],
    ],
    [
      'looked at once a second at most',
      [gate('a closed page is looked at once a second at most, and opens once')],
    ],
  ],
  'Bad input': [
    ['10 MB in one text node', [odd('heavy', 'ten-megabytes')]],
    ['1e6 nodes', [odd('heavy', 'nodes-1e6')]],
    ['depth 5,000', [odd('heavy', 'depth-5000')]],
    ['10,000 changes a second for a minute', [odd('heavy', 'storm'), long('busy', 'busy')]],
    [
      'document.body replaced',
      [odd('living', 'body-replaced'), living('a page whose whole body is replaced is read anew')],
    ],
    ['document.write', [odd('living', 'written-anew'), odd('living', 'written-while-loading')]],
    ['frames that vanish', [odd('frames', 'frame-removed')]],
    [
      'reloaded while the popover is open',
      [journey('interrupted', 'pages that are open are read anew, once')],
    ],
    [
      'XHTML and plain text',
      [odd('documents', 'document.xhtml'), odd('documents', 'document.txt')],
    ],
    ['right-to-left and vertical', [odd('text', 'right-to-left'), odd('text', 'vertical')]],
    [
      'a fight for the top layer',
      [
        odd('hostile', 'top-layer-fight'),
        journey(
          'blind-saves',
          'beside a page that fights for the front it keeps what it says it keeps',
        ),
      ],
      'in Chromium such a save may be refused, and says so',
    ],
    [
      'no exception',
      [journey('suite', 'leaves no error in any console'), long('odd-pages', 'odd')],
    ],
    [
      'no long task beyond 50 ms added',
      [long('busy', 'busy'), living('5 MB of text are read without a long task')],
      'in long runs, which other load upsets; not in every test',
    ],
  ],
  Shows: [
    [
      'sixty odd pages with controls',
      [['repository/coverage.test.ts', 'there are sixty odd pages or more']],
    ],
    [
      'axe: popover, panel, popup, options',
      [
        journey('popover-anywhere', 'axe finds nothing serious in it'),
        journey('digest-controls', 'axe finds nothing serious in the panel'),
        journey('from-the-popup', 'axe finds nothing serious in the popup'),
        journey('own-pages', 'axe finds nothing serious'),
      ],
    ],
    [
      'a reading by keyboard alone',
      [journey('by-keyboard', 'reads, opens, keeps, goes back, lists and exports')],
    ],
    ['screenshots', [], 'made by `npm run gallery:page`; looked at by people, compared by no law'],
  ],
};
