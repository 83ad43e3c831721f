import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { journey, zoneByDay } from './journey.ts'
import { launchVagus } from './launch.ts'

test('from a question at night to a page for the doctor, across a restart', async () => {
  const profile = newProfile()
  const zone = { TZ: zoneByDay() }
  await journey(async () => {
    const { app, window } = await launchVagus(profile, zone)
    return {
      window,
      close: () => app.close(),
      save: async (ask) => {
        const file = join(profile, 'summary.pdf')
        await app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
        }, file)
        await ask()
        await expect(window.getByText('Saved as /')).toBeVisible()
        return file
      },
    }
  })
})
