import type { Page } from '@playwright/test'
import { Keys } from './by-keys.ts'
import { eightDays } from './entries.ts'
import { card, expect, stored, storedEntries, test, type Opening } from './fixture.ts'

/**
 * The five things that people come for, each by the keys alone. After each key the focus has to be in sight (`by-keys.ts`), and
 * the keys are counted: a task that grows is noticed. The snapshots are what a screen reader has to go by; whatever is taken
 * out of them is not promised.
 */

type OpenApp = (opening?: Opening) => Promise<Page>

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const reading = (page: Page) => page.getByRole('region', { name: 'Reading' })

const sizes = [
  { name: 'in a window of 1280 by 860', width: 1280, height: 860 },
  { name: 'in the smallest window', width: 900, height: 600 },
] as const

for (const { name, width, height } of sizes) {
  const isSmall = width < 1000

  /** Opens the app where everybody begins, with the cursor in the search. */
  const begin = async (openApp: OpenApp, opening: Opening = {}): Promise<{ page: Page; keys: Keys }> => {
    const page = await openApp(opening)
    await page.setViewportSize({ width, height })
    await expect(page.getByRole('combobox')).toBeFocused()
    return { page, keys: new Keys(page) }
  }

  const atMost = (keys: Keys, most: number): void => {
    test.info().annotations.push({ type: 'keys', description: String(keys.pressed) })
    expect(keys.pressed, 'keys, without what was typed').toBeLessThanOrEqual(most)
  }

  test.describe(name, () => {
    test('an answer is found, read at its place, and followed to its study and back', async ({ openApp }) => {
      const { page, keys } = await begin(openApp)
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - main:
          - heading "Search" [level=1]
          - search:
            - combobox "Search the library and your journal"
          - button "Search tips"
          - region "What was found":
            - heading "To begin with" [level=2]
            - list:
              - listitem:
                - link "Start here"
      `)

      await keys.type('does melatonin help with ibs pain')
      const hits = page.getByRole('option')
      await expect(hits.filter({ hasText: 'Taken together they suggest' })).toBeVisible()
      await keys.press('ArrowDown', 'ArrowDown')
      await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true')
      await keys.press('ArrowUp', 'Enter')
      await expect(title(page, 'Melatonin in IBS: what the trials did')).toBeVisible()
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - main:
          - search:
            - combobox "Search the library and your journal" [expanded]: does melatonin help with ibs pain
          - radiogroup "What to show":
            - radio "All" [checked]
            - radio /Articles \\d+/
            - radio /Studies \\d+/
            - radio /Words \\d+/
            - radio "Journal 0" [disabled]
          - status: /\\d+ articles, \\d+ studies, \\d+ words/
          - button "More like this"
          - button "Search tips"
          - status: "“Melatonin in IBS: what the trials did” is open beside the list. Enter once more goes into it."
          - region "What was found":
            - listbox "Results":
              - option /^Article Melatonin in IBS. what the trials did … melatonin with a dummy tablet/ [selected]
              - option /^Article How gut health affects sleep What the studies say, point by point/
          - region "Reading":
            - button "← Back"
            - group "Reading tools":
              - button "Find in this article"
            - article:
              - 'heading "Melatonin in IBS: what the trials did" [level=1]'
      `)

      await keys.press('Enter')
      const passage = reading(page).locator('[data-found]')
      await expect(passage).toBeFocused()
      await expect(passage).toContainText('Taken together they suggest that it may ease belly pain')

      const mark = passage.getByRole('button', { name: 'Evidence: moderate' })
      await keys.to(mark)
      await keys.press('Enter')
      const evidence = page.getByRole('dialog', { name: 'The evidence for this sentence' })
      await expect(evidence).toBeFocused()
      await expect(evidence).toMatchAriaSnapshot(`
        - dialog "The evidence for this sentence":
          - paragraph:
            - strong: "Evidence: moderate"
          - paragraph:
            - text: /One such review or guideline/
            - link "How we grade"
          - list:
            - listitem:
              - link "Siah KTH et al. World Journal of Gastroenterology 2014"
              - paragraph: Narrative review, people with IBS, melatonin 3 mg
              - paragraph: /The small placebo-controlled trials/
              - paragraph: /Bear in mind/
            - listitem:
              - link /Chen KH et al/
      `)
      await keys.to(evidence.getByRole('link', { name: /^Siah/ }))
      await keys.press('Enter')
      await expect(title(page, 'Melatonin for the treatment of irritable bowel syndrome')).toBeFocused()
      await expect(reading(page)).toMatchAriaSnapshot(`
        - region "Reading":
          - button "← Back"
          - article:
            - heading "Melatonin for the treatment of irritable bowel syndrome" [level=1]
            - region "What was found":
              - heading "What was found" [level=2]
              - paragraph: /The small placebo-controlled trials/
            - region "Who and what was studied":
              - heading "Who and what was studied" [level=2]
            - region "How much it can carry":
              - heading "How much it can carry" [level=2]
              - paragraph:
                - text: A claim that rests on this alone is graded
                - strong: limited
            - region "Cited in"
            - region "Where to find it"
            - region "How this record was checked"
      `)

      await keys.press('Alt+ArrowLeft')
      await expect(mark).toBeFocused()
      await keys.press('Control+1')
      await expect(page.getByRole('combobox')).toHaveValue('does melatonin help with ibs pain')
      await expect(page.getByRole('combobox')).toBeFocused()
      atMost(keys, 15)
    })

    test('a first night is saved in a journal that did not exist before', async ({ openApp }) => {
      const { page, keys } = await begin(openApp, { vault: { state: 'new' } })
      await keys.press('Control+n')
      await expect(field(page, 'Passphrase')).toBeFocused()
      await expect(field(page, 'Passphrase')).toHaveAccessibleDescription(/^Four or five words/)
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - main:
          - region "Set up your journal":
            - heading "Set up your journal" [level=1]
            - paragraph: /sealed on this computer with a passphrase that only you know/
            - textbox "Passphrase"
            - button "Show passphrase"
            - textbox "Passphrase again"
            - button "Show passphrase again"
            - button "Seal the journal"
            - status
            - button "I have a backup from another computer"
      `)
      for (let typed = 0; typed < 2; typed += 1) {
        await keys.type('kitchen lamp seven')
        await keys.press('Enter')
      }
      await expect(title(page, 'Your recovery code')).toBeFocused()
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - main:
          - region "Your recovery code":
            - heading "Your recovery code" [level=1]
            - paragraph: /^Print this sheet, or write the code down, before you go on/
            - article "Vagus recovery sheet":
              - heading "Vagus recovery sheet" [level=2]
              - list "Recovery code":
                - listitem: /^\\w{5}$/
              - heading "To bring the journal back on another computer" [level=3]
            - 'button "It is on paper: try it out"'
            - button "Print the sheet"
            - button "Later"
      `)
      await keys.to(button(page, 'Later'))
      await keys.press('Enter')
      // What was asked for at first, and not where the page begins.
      await expect(field(page, 'Went to bed')).toBeFocused()
      await keys.type('2315')
      await keys.press('Tab')
      await expect(card(page, 'Night from Sunday to Monday')).toMatchAriaSnapshot(`
        - region "Night from Sunday to Monday":
          - heading "Night from Sunday to Monday" [level=2]
          - status: Saved 08:30
          - textbox "Went to bed":
            - text: "23:15"
          - textbox "Tried to sleep"
          - textbox "Woke for the last time"
          - textbox "Got up"
          - textbox "Time to fall asleep"
          - radiogroup "How well you slept":
            - radio "1"
            - radio "5"
          - term: Time in bed (TIB)
          - definition: not known
          - button "Remove this entry"
      `)
      await expect(field(page, 'Time to fall asleep')).toHaveAccessibleDescription(/^minutes/)
      await expect(page.getByRole('radiogroup', { name: 'How well you slept' })).toHaveAccessibleDescription(
        '1: very badly 5: very well',
      )
      expect((await stored(page, 'night')).wentToBed).toBe('2026-11-22T23:15')
      atMost(keys, 8)
    })

    test('a night of some days ago is changed', async ({ openApp }) => {
      const { page, keys } = await begin(openApp, { entries: eightDays })
      await keys.press('Control+3')
      await expect(title(page, 'Journal')).toBeFocused()
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - main:
          - heading "Journal" [level=1]
          - navigation "Ways to look at the journal":
            - link "Calendar"
            - link "List"
            - link "Trends"
          - 'button "Earlier: one month back" [disabled]'
          - 'button "Later: one month on" [disabled]'
          - heading "November 2026" [level=2]
          - combobox "Year"
          - link "The whole year"
          - grid "November 2026":
            - rowgroup:
              - row:
                - columnheader "Mon"
            - rowgroup:
              - row:
                - gridcell:
                  - 'link "Friday 20 November 2026: night, gut, taken, flare; day missing"'
      `)
      await keys.to(page.getByRole('grid').getByRole('link', { name: /^Monday 23 / }))
      await keys.press('ArrowUp', 'ArrowRight', 'ArrowRight', 'Enter')
      await expect(title(page, 'Wednesday, 18 November 2026')).toBeFocused()
      await keys.to(button(page, 'Night recorded'))
      await keys.press('Enter')
      await expect(field(page, 'Went to bed')).toBeFocused()
      await keys.type('later')
      await keys.press('Tab')
      // Said where the focus is by now: the region is there before it has anything to say.
      const said = page.locator('[aria-live="polite"]').filter({ hasText: 'is not a time that can be read' })
      await expect(said).toHaveCount(1)
      await keys.press('Shift+Tab')
      await expect(field(page, 'Went to bed')).toHaveAccessibleDescription(/^“later” is not a time/)
      await keys.type('2245')
      await keys.press('Tab')
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - main:
          - heading "Wednesday, 18 November 2026" [level=1]
          - button "The day before"
          - textbox "Day": 2026-11-18
          - button "The day after"
          - button "Today"
          - group "What is recorded for this day":
            - button "Night recorded"
            - button "Gut recorded"
            - button "Day not recorded"
          - region "Night from Tuesday to Wednesday":
            - heading "Night from Tuesday to Wednesday" [level=2]
            - status: Saved 08:30
            - textbox "Went to bed":
              - text: "22:45"
            - radiogroup "Grogginess this morning":
              - radio "6" [checked]
      `)
      const nights = (await storedEntries(page)).filter((entry) => entry.kind === 'night')
      expect(nights.find(({ date }) => date === '2026-11-18')?.wentToBed).toBe('2026-11-17T22:45')
      atMost(keys, 23)
    })

    test('a summary of four weeks is printed', async ({ openApp }) => {
      const { page, keys } = await begin(openApp, { entries: eightDays })
      await keys.press('Control+5')
      await expect(button(page, 'Print')).toBeEnabled()
      await expect(title(page, 'Summary')).toBeFocused()
      await keys.to(button(page, 'Last 28'))
      await keys.press('Space')
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - main:
          - heading "Summary" [level=1]
          - group "What to do with the page":
            - button "Print"
            - button "Save as PDF"
            - button "Copy as text"
            - button "Save as CSV"
          - status
          - group "Days":
            - button "Last 7"
            - button "Last 14"
            - button "Last 28" [pressed]
            - button "Last 90"
            - textbox "From": 2026-10-27
            - textbox "To": 2026-11-23
            - paragraph: 28 days
          - group "Concerns and questions":
            - textbox "Main concern or question"
      `)
      await keys.to(button(page, 'Print'), 'Shift+Tab')
      await keys.press('Enter')
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - main:
          - group "What to do with the page":
            - button "Print"
          - status: Sent to the printer.
      `)
      await expect(button(page, 'Print')).toBeFocused()
      atMost(keys, isSmall ? 18 : 16)
    })

    test('a backup is looked into, brought back and undone', async ({ openApp }) => {
      const backups = ['2026-11-22', '2026-11-21'].map((date) => ({
        file: `vagus-${date}.vagus`,
        date,
        bytes: 24_300,
      }))
      const { page, keys } = await begin(openApp, {
        entries: eightDays.slice(4),
        vault: { backups, incoming: { contents: { entries: eightDays.slice(0, 12) } } },
      })
      const before = await storedEntries(page)
      await keys.press('Control+,')
      await expect(title(page, 'Settings')).toBeFocused()
      const look = button(page, 'Look into it: the backup of 22 November 2026')
      await keys.to(look)
      await keys.press('Enter')
      const preview = page.getByRole('region', { name: 'What would change' })
      await expect(preview.getByRole('heading')).toBeFocused()
      await expect(preview).toMatchAriaSnapshot(`
        - region "What would change":
          - heading "What would change" [level=3]
          - paragraph: journal.vagus. It holds 16 November 2026 to 23 November 2026.
          - list:
            - listitem: 4 entries are in the file and missing here
            - listitem: 0 entries differ from what is here
            - listitem: 8 entries are the same
            - listitem: 10 entries are only here
          - group "What to do":
            - radio "Bring back what is missing 4 entries come in. Nothing here changes." [checked]
            - radio /^Make the journal as it was/
          - button "Bring back what is missing"
          - button "Cancel"
      `)
      await keys.to(button(page, 'Bring back what is missing'))
      await keys.press('Enter')
      await expect(button(page, 'Done')).toBeFocused()
      await expect(button(page, 'Done')).toHaveAccessibleDescription('4 entries were added.')
      await expect(card(page, 'Brought in')).toMatchAriaSnapshot(`
        - region "Brought in":
          - heading "Brought in" [level=3]
          - paragraph: 4 entries were added.
          - button "Done"
          - button "Undo"
      `)
      expect(await storedEntries(page)).toHaveLength(before.length + 4)
      await keys.press('Tab', 'Enter')
      await expect(button(page, 'Done')).toBeFocused()
      await expect(button(page, 'Done')).toHaveAccessibleDescription(/^The journal is as it was before\. /)
      await expect(card(page, 'Undone')).toMatchAriaSnapshot(`
        - region "Undone":
          - heading "Undone" [level=3]
          - paragraph: /^The journal is as it was before\\./
          - button "Done"
      `)
      expect(await storedEntries(page)).toEqual(before)
      await keys.press('Enter')
      await expect(look).toBeFocused()
      atMost(keys, 23)
    })
  })
}
