import type { Locator, Page } from 'playwright-core';
import { allThere, atRest } from './browsing.js';

/** The fields of a dialog by their labels: a text is typed, a list is chosen from, a day is given as YYYY-MM-DD. */
export type Answers = Record<string, string | string[]>;

/** A dialog of the console, worked with as a reader of its labels does. */
export class Dialog {
  private constructor(
    private readonly page: Page,
    readonly box: Locator,
  ) {}

  /** Opens it by a button, or by an entry of a button's menu. */
  static async open(page: Page, button: string | RegExp, entry?: string, within?: Locator): Promise<Dialog> {
    await (within ?? page).getByRole('button', { name: button }).first().click();
    if (entry) await page.getByRole('menuitem', { name: entry, exact: true }).click();
    const box = page.getByRole('dialog').filter({ visible: true }).last();
    await box.locator('form').waitFor();
    // What still moves loses a press whose two halves meet different places.
    await box.evaluate(`(box) => ${atRest('box')}`);
    return new Dialog(page, box);
  }

  /** Fills fields in. */
  async give(answers: Answers): Promise<this> {
    for (const [label, answer] of Object.entries(answers)) {
      // By the label's own text: the star of what must be given is part of a role's name.
      const field = this.box.getByLabel(label, { exact: true }).and(this.box.locator(':not([type=radio])')).first();
      if ((await field.getAttribute('role')) === 'combobox') await this.choose(field, answer);
      else await this.type(field, String(answer));
    }
    return this;
  }

  private async type(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    // A calendar takes a typed day by Enter.
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) await field.press('Enter');
  }

  /** One of a list, which then closes, the first for an empty name; or several of one that stays open. */
  private async choose(list: Locator, names: string | string[]): Promise<void> {
    await list.click();
    for (const name of [names].flat()) {
      const sought = name !== '' && (await list.isEditable());
      if (sought) await list.fill(name);
      const open = list.and(this.page.locator('[aria-expanded="true"]'));
      // It opens within two frames, however long these take; a list that stays closed is not waited for any longer.
      await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      await open.waitFor({ timeout: 1_000 }).catch(() => undefined);
      // Where anything may be given there is nothing to choose from.
      if ((await list.getAttribute('aria-expanded')) !== 'true') {
        await list.press('Enter');
        continue;
      }
      const options = this.page.locator(
        '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
      );
      // What is filled anew between the two halves of a click would lose it; what is chosen already stays in the list.
      if (sought)
        await options
          .filter({ hasNotText: name })
          .and(this.page.locator(':not(.ant-select-item-option-selected)'))
          .first()
          .waitFor({ state: 'hidden' });
      await options.filter({ hasText: name, visible: true }).first().click();
    }
    if (Array.isArray(names)) await this.box.locator('.ant-modal-title').click();
  }

  /** Ticks a box or a choice of a row of them. */
  async tick(label: string): Promise<this> {
    await this.box.getByText(label, { exact: true }).click();
    return this;
  }

  /** Submits, and waits until a text says what is wrong. */
  async refuses(text: string | RegExp, answers: Answers = {}): Promise<this> {
    await this.give(answers);
    await this.submitUntil(this.box.getByText(text).first(), 'visible', `the dialog does not say ${String(text)}`);
    return this;
  }

  /** Submits, and waits until it has closed and the page shows everything anew. */
  async does(answers: Answers = {}): Promise<void> {
    await this.give(answers);
    await this.submitUntil(this.box, 'hidden', 'the dialog is still there');
    await allThere(this.page);
  }

  private async submitUntil(answer: Locator, state: 'visible' | 'hidden', failure: string): Promise<void> {
    await this.submit();
    await answer.waitFor({ state }).catch(async (error: unknown) => {
      throw new Error(`${failure}: ${await this.box.innerText()}`, { cause: error });
    });
  }

  /** Leaves it, and what was typed. */
  async leave(): Promise<void> {
    await this.box.getByRole('button', { name: /^返\s?回$/ }).click();
    await this.page.getByRole('button', { name: '放弃并关闭' }).click();
    await this.box.waitFor({ state: 'hidden' });
  }

  private submit(): Promise<void> {
    return this.box.locator('button[type=submit]').click();
  }
}

/** Goes to another page of the console without loading it anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await page.waitForURL((url) => url.pathname + url.search === path);
  await allThere(page);
}
