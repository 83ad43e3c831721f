import { execFileSync } from 'node:child_process'
import { basename, dirname } from 'node:path'

/**
 * The unpacked app as .tar.gz, in which the same files are the same bytes: in order of their names, of one moment, owned by
 * nobody in particular, and with plain rights (a sandbox helper that runs as root would run as whoever unpacked it).
 */
export function packTarball(folder: string, file: string): void {
  const moment = process.env['SOURCE_DATE_EPOCH'] ?? lastChange()
  execFileSync('tar', [
    '--create',
    `--file=${file}`,
    '--use-compress-program=gzip -9 --no-name',
    '--format=ustar',
    '--sort=name',
    `--mtime=@${moment}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mode=u=rwX,go=rX',
    `--directory=${dirname(folder)}`,
    `--transform=s,^${basename(folder)},${basename(file, '.tar.gz')},`,
    basename(folder),
  ])
}

/** When what is packed was last changed, in seconds. */
const lastChange = () => execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).trim()
