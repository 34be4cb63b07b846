#!/usr/bin/env python3
"""A sync that is killed at any moment, however often, ends in the same library as one that was not.

    test-sync-kill.py GOTGAN-CLI [KILLS [ITEMS]]

Prints TAP. The moments are random; the seed is printed, and taken from GOTGAN_SEED when that is set.
"""

import hashlib
import json
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

TESTS = pathlib.Path(os.environ.get('G_TEST_SRCDIR', pathlib.Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(TESTS / 'support'))

from feed_server import FeedServer, rss  # noqa: E402

CLI = os.path.abspath(sys.argv[1])
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 12
ITEMS = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
DEADLINE = 600

# What the clock says differs from run to run, and so do the pages of the search index; which articles are in it, and how
# long they are for it, does not.
CLOCKS = {'imported', 'tried', 'fetched', 'due', 'held', 'page_due', 'origin'}
INDEX = {f'{table}{part}' for table in ('search', 'letters') for part in ('', '_data', '_idx', '_config', '_content')}
# Facts may have been begun when a sync ends that waits for less.
FACTS = {'claims', 'parties', 'claim_parties'}
WORDS = ['fund', '투자', '반도체 협의', '"energy power"', '투', '제목:자']


class Library:
    def __init__(self, folder):
        self.path = pathlib.Path(tempfile.mkdtemp(dir=folder)) / 'library.gotgan'

    def start(self, *arguments):
        environment = dict(os.environ, GOTGAN_LIBRARY=str(self.path), GIO_USE_PROXY_RESOLVER='dummy')
        return subprocess.Popen([CLI, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)

    def run(self, *arguments):
        process = self.start(*arguments)
        out, err = process.communicate(timeout=DEADLINE)
        assert process.returncode == 0, (arguments, process.returncode, out, err)
        return out.decode()

    def kill_after(self, seconds, *arguments):
        """Whether it was killed before it had ended."""
        process = self.start(*arguments)
        try:
            process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
        assert process.returncode in (0, -signal.SIGKILL), process.returncode
        return process.returncode != 0

    def dump(self, until):
        """Table to the hash of its rows."""
        found = {}
        no_tables = INDEX if until == 'facts' else INDEX | FACTS
        no_columns = CLOCKS if until == 'facts' else CLOCKS | {'engine'}
        connection = sqlite3.connect(self.path)
        assert connection.execute('PRAGMA foreign_key_check').fetchall() == []
        tables = [name for name, in connection.execute('SELECT name FROM sqlite_schema WHERE type = \'table\'')]
        for table in sorted(set(tables) - no_tables):
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info ({table})') if row[1] not in no_columns]
            rows = connection.execute(f'SELECT {", ".join(columns)} FROM {table} ORDER BY {", ".join(columns)}')
            digest = hashlib.sha256()
            count = 0
            for row in rows:
                digest.update(repr(row).encode())
                count += 1
            found[table] = (count, digest.hexdigest())
        connection.close()
        for words in WORDS:
            lines = self.run('search', words, '--json').splitlines()
            found[f'search {words}'] = [json.loads(line)['id'] for line in lines]
        return found


def compare(wanted, got):
    differing = [name for name in wanted if wanted[name] != got.get(name)]
    assert not differing, [(name, str(wanted[name])[:80], str(got.get(name))[:80]) for name in differing]


def check(folder, server, source, until):
    """One sync that is killed up to three times and then let go on; gives how often it was killed."""
    library = Library(folder)
    library.run('source', 'add', server.url('/feed'))
    n_killed = 0
    for _ in range(source.randint(1, 3)):
        if library.kill_after(source.uniform(0, duration[until]), 'sync', '--until', until):
            n_killed += 1
    library.run('sync', '--until', until)
    compare(reference[until], library.dump(until))
    library.path.unlink()
    return n_killed


duration = {}
reference = {}


def main():
    seed = int(os.environ.get('GOTGAN_SEED', random.randrange(10 ** 9)))
    source = random.Random(seed)
    steps = ['search', 'facts'] if ITEMS <= 5000 else ['search']
    print(f'1..{len(steps)}')
    print(f'# seed {seed}', flush=True)
    failed = False
    with tempfile.TemporaryDirectory(prefix='gotgan-kill-') as folder, FeedServer() as server:
        server.put('/feed', rss('Harbour News', ITEMS))
        for number, until in enumerate(steps, 1):
            library = Library(folder)
            library.run('source', 'add', server.url('/feed'))
            start = time.monotonic()
            library.run('sync', '--until', until)
            duration[until] = time.monotonic() - start
            reference[until] = library.dump(until)
            assert reference[until]['articles'][0] == ITEMS
            n_killed = 0
            try:
                while n_killed < KILLS // len(steps):
                    n_killed += check(folder, server, source, until)
                print(f'ok {number} - killed {n_killed} times until {until}', flush=True)
            except AssertionError as error:
                failed = True
                print(f'not ok {number} - after {n_killed} kills until {until}', flush=True)
                print(f'# {error}')
    sys.exit(1 if failed else 0)


main()
