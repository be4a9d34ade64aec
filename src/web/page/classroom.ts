import type { App } from './app';
import { create, tabs, type Tab } from './dom';
import { comparePanel } from './compare';
import { markPanel } from './mark-panel';
import { preparePanel } from './prepare';

/** The classroom: a teacher prepares an exercise, students mark it, the class compares. */
export function classroom(app: App): HTMLElement {
  const { words } = app;
  const mark = markPanel(app);
  const steps: readonly Tab[] = [
    {
      id: 'prepare',
      title: words.prepare,
      panel: preparePanel(app, (exercise) => {
        mark.begin(exercise);
        panel.querySelector<HTMLElement>('#tab-mark')?.click();
      }),
    },
    { id: 'mark', title: words.mark, panel: mark.element },
    { id: 'compare', title: words.compare, panel: comparePanel(app) },
  ];
  const panel = create(
    'div',
    {},
    tabs(words.steps, steps, app.chosen.get('step') ?? 'mark', (id) => app.chosen.set('step', id)),
  );
  return panel;
}
