import { expect, test } from './fixture.ts'

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
