import { expect, test } from './fixture.ts'
import { screens } from './screens.ts'

declare global {
  interface Window {
    violations: string[]
  }
}

// Every test ends by asking for errors on the console; here the policy is asked too.
for (const { name, opening, reach } of screens) {
  test(`${name} stays within the content security policy, without a word on the console`, async ({
    openApp,
    page,
    complaints,
  }) => {
    await page.addInitScript(() => {
      window.violations = []
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        window.violations.push(`${violatedDirective} ${blockedURI}`)
      })
    })
    await openApp(opening)
    await reach(page)
    expect(await page.evaluate(() => window.violations)).toEqual([])
    expect(complaints).toEqual([])
  })
}

test('the policy is there, and a script written into the page does not run', async ({
  openApp,
  page,
  complaints,
}) => {
  await openApp()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.ran = "yes"'
    document.body.append(script)
    return document.documentElement.dataset['ran']
  })
  expect(ran).toBeUndefined()
  await expect.poll(() => complaints.splice(0).join()).toContain('Content Security Policy')
})
