import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { PlainFailure } from '../plain-failure.ts'

const folder = join(import.meta.dirname, 'migrations')

interface Migration {
  readonly name: string
  readonly text: string
  readonly hash: string
}

const migrations = (): readonly Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { name: file.slice(0, -'.sql'.length), text, hash: createHash('sha256').update(text).digest('hex') }
    })

/** Roles belong to the server, not to one database. They can't sign in themselves: the connecting role puts one on. */
const makeRoles = `
  do $$ declare name text; begin
    foreach name in array array['interictal_app', 'interictal_sign_in'] loop
      if not exists (select from pg_roles where rolname = name) then
        begin execute format('create role %I nologin nobypassrls', name);
        exception when duplicate_object or unique_violation then null; end;
      end if;
      if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant %I to current_user', name);
      end if;
    end loop;
  end $$`

const applied = async (client: pg.ClientBase): Promise<Map<string, string>> => {
  await client.query(
    'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

const apply = async (client: pg.ClientBase, { name, text, hash }: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Brings the schema up to date: once, forward, each step in its own transaction; refuses a schema newer than the program. */
export const migrate = async (client: pg.ClientBase): Promise<readonly string[]> => {
  await client.query("select pg_advisory_lock(hashtext('interictal migration'))")
  try {
    await client.query(makeRoles)
    const done = await applied(client)
    const all = migrations()
    const foreign = [...done.keys()].filter((name) => !all.some((m) => m.name === name))
    if (foreign.length > 0)
      throw new PlainFailure(
        `This database was changed by a newer Interictal (${foreign.join(', ')}).`,
        'Start that version, or a newer one.',
      )
    const changed = all.filter((m) => done.has(m.name) && done.get(m.name) !== m.hash)
    if (changed.length > 0)
      throw new PlainFailure(
        `A migration that this database has already run was edited: ${changed.map((m) => m.name).join(', ')}.`,
        'Restore the file; write a new migration instead.',
      )
    const open = all.filter((m) => !done.has(m.name))
    for (const migration of open) await apply(client, migration)
    return open.map((m) => m.name)
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('interictal migration'))")
  }
}
