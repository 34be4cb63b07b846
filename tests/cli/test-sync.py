#!/usr/bin/env python3
"""What gotgan-cli promises of sources and syncs, against a server on the loopback.

    test-sync.py GOTGAN-CLI

Prints TAP. Each test has a library, a folder and a server of its own.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(os.environ.get('G_TEST_SRCDIR', pathlib.Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(TESTS / 'support'))

from feed_server import FeedServer, rss  # noqa: E402

CLI = os.path.abspath(sys.argv[1])
DEADLINE = 120

tests = []


def test(function):
    tests.append(function)
    return function


class Bench:
    """A folder with a library, a server, and the program run beside them."""

    def __init__(self, folder, server):
        self.folder = pathlib.Path(folder)
        self.server = server

    def run(self, *arguments, stdin=b''):
        environment = dict(os.environ, GOTGAN_LIBRARY=str(self.folder / 'library.gotgan'),
                           GIO_USE_PROXY_RESOLVER='dummy')
        return subprocess.run([CLI, *arguments], input=stdin, capture_output=True, env=environment,
                              cwd=self.folder, timeout=DEADLINE, check=False)

    def done(self, *arguments, **options):
        result = self.run(*arguments, **options)
        assert result.returncode == 0, (arguments, result.returncode, result.stdout, result.stderr.decode())
        assert result.stderr == b'', result.stderr.decode()
        return result.stdout.decode()

    def refused(self, *arguments, status=1):
        result = self.run(*arguments)
        text = result.stderr.decode()
        assert result.returncode == status, (arguments, result.returncode, text)
        assert text.startswith('gotgan-cli: ') and len(text.splitlines()) == 1, text
        return text.strip()

    def lines(self, *arguments):
        return [json.loads(line) for line in self.done(*arguments, '--json').splitlines()]

    def serve(self, path='/feed', n_items=3, title='Harbour News', **options):
        self.server.put(path, rss(title, n_items, **options))
        return self.server.url(path)


@test
def a_source_is_added_and_listed(bench):
    url = bench.serve()
    assert bench.done('source', 'add', url) == f'   1       0  Harbour News  {url}\n'
    assert bench.refused('source', 'add', url).endswith('This source is in the library already.')
    [source] = bench.lines('source', 'list')
    assert source == {'id': 1, 'kind': 'feed', 'url': url, 'title': 'Harbour News', 'name': None,
                      'home': None, 'folder': None, 'articles': 0, 'visited': None, 'due': None,
                      'problem': None, 'detail': None}, source


@test
def a_page_leads_to_its_feed(bench):
    url = bench.serve()
    bench.server.put('/', '<!DOCTYPE html><title>Harbour</title>'
                     '<link rel="alternate" type="application/rss+xml" href="/feed"><p>Hello', kind='text/html')
    bench.done('source', 'add', bench.server.url('/'))
    assert bench.lines('source', 'list')[0]['url'] == url


@test
def several_feeds_are_told(bench):
    bench.serve()
    bench.serve('/other', title='Quay News')
    bench.server.put('/', '<!DOCTYPE html><title>Harbour</title>'
                     '<link rel="alternate" type="application/rss+xml" href="/feed">'
                     '<link rel="alternate" type="application/rss+xml" href="/other"><p>Hello', kind='text/html')
    result = bench.run('source', 'add', bench.server.url('/'))
    assert result.returncode == 1
    assert result.stdout.decode().splitlines() == [f'{bench.server.url("/feed")}  Harbour News',
                                                   f'{bench.server.url("/other")}  Quay News'], result.stdout
    assert b'names several feeds' in result.stderr


@test
def what_is_no_source(bench):
    bench.server.put('/page', '<!DOCTYPE html><title>Harbour</title><p>Hello', kind='text/html')
    assert 'no feed' in bench.refused('source', 'add', bench.server.url('/page'))
    assert 'nothing at this address' in bench.refused('source', 'add', bench.server.url('/missing'))
    assert 'no web address' in bench.refused('source', 'add', 'two words')
    assert 'no such source' in bench.refused('sync', 'nowhere')
    assert 'no source to visit' in bench.refused('sync')


@test
def wrong_usage(bench):
    for arguments in (['source'], ['source', 'frob'], ['source', 'add'], ['source', 'rename', '1'], ['opml'],
                      ['opml', 'import'], ['opml', 'frob'], ['sync', '--until', 'tomorrow']):
        bench.refused(*arguments, status=2)


@test
def a_sync_brings_articles(bench):
    bench.done('source', 'add', bench.serve(n_items=3))
    assert bench.done('sync') == 'Harbour News: 3 new\n'
    assert bench.done('sync') == 'Harbour News: nothing new\n'
    assert bench.done('sync', '--due') == 'Harbour News: not visited: its time has not come\n'
    assert [asked.get('if-none-match') is not None for path, asked in bench.server.requests] == [False, False, True]
    assert len(bench.lines('list')) == 3
    # Searched at once.
    newest = bench.lines('list')[0]
    word = newest['title'].split()[1]
    assert newest['id'] in [found['id'] for found in bench.lines('search', word)], word
    bench.serve(n_items=5)
    [report] = bench.lines('sync', '1')
    assert report['added'] == 2 and report['unchanged'] == 3 and report['problem'] is None, report
    assert bench.lines('source', 'list')[0]['articles'] == 5


@test
def a_source_that_fails_is_told(bench):
    bench.done('source', 'add', bench.serve('/good'))
    bench.done('source', 'add', bench.serve('/bad', title='Quay News', seed=2))
    bench.server.put('/bad', 'x', status=404)
    result = bench.run('sync')
    assert result.returncode == 1 and result.stderr == b''
    good, bad = result.stdout.decode().splitlines()
    assert good == 'Harbour News: 3 new'
    assert bad.startswith('Quay News: There is nothing at this address.'), bad
    assert 'nothing at this address' in bench.done('source', 'list')
    assert bench.lines('source', 'list')[1]['problem'] == 'missing'


@test
def a_source_is_renamed_and_removed(bench):
    bench.done('source', 'add', bench.serve(), '--name', 'Harbour', '--folder', 'Sea')
    source = bench.lines('source', 'list')[0]
    assert source['name'] == 'Harbour' and source['folder'] == 'Sea'
    bench.done('source', 'rename', 'Harbour', 'Port')
    source = bench.lines('source', 'list')[0]
    assert source['name'] == 'Port' and source['folder'] == 'Sea'
    bench.done('sync', 'Port')
    bench.done('source', 'remove', 'Port')
    assert 'no sources yet' in bench.refused('source', 'list')
    assert 'no such articles' in bench.refused('list')


@test
def opml_goes_both_ways(bench):
    first = bench.serve()
    second = bench.serve('/other', title='Quay News')
    bench.done('source', 'add', first, '--folder', 'Sea/North')
    bench.done('source', 'add', second, '--name', 'The Quay & more')
    written = bench.done('opml', 'export')
    (bench.folder / 'feeds.opml').write_text(written)
    bench.done('opml', 'export', 'again.opml')
    assert (bench.folder / 'again.opml').read_text() == written
    assert bench.done('opml', 'import', 'feeds.opml') == '0 sources were added.\n'
    other = Bench(tempfile.mkdtemp(dir=bench.folder), bench.server)
    assert other.done('opml', 'import', str(bench.folder / 'feeds.opml')) == '2 sources were added.\n'
    # As any file that is imported.
    third = Bench(tempfile.mkdtemp(dir=bench.folder), bench.server)
    assert third.done('import', str(bench.folder / 'feeds.opml')) == '2 sources were added.\n'
    assert other.done('opml', 'export') == written, (other.done('opml', 'export'), written)
    assert {source['folder'] for source in other.lines('source', 'list')} == {'Sea/North', None}


@test
def feeds_are_files_too(bench):
    (bench.folder / 'feed.xml').write_bytes(rss('Harbour News', 3))
    assert bench.done('import', 'feed.xml') == '3 articles were added.\n'
    (bench.folder / 'feed.json').write_text(json.dumps({
        'version': 'https://jsonfeed.org/version/1.1', 'title': 'Harbour News',
        'items': [{'id': '1', 'title': 'A ship came in',
                   'content_text': 'It came in on Monday, and went out on Tuesday.'}]}))
    assert bench.done('import', 'feed.json') == '1 article was added.\n'
    assert len(bench.lines('list')) == 4


def main():
    print(f'1..{len(tests)}')
    failed = 0
    for number, function in enumerate(tests, 1):
        with tempfile.TemporaryDirectory(prefix='gotgan-sync-') as folder, FeedServer() as server:
            try:
                function(Bench(folder, server))
                print(f'ok {number} - {function.__name__}', flush=True)
            except Exception as error:  # pylint: disable=broad-except
                failed += 1
                print(f'not ok {number} - {function.__name__}', flush=True)
                for line in f'{type(error).__name__}: {error}'.splitlines():
                    print(f'# line {error.__traceback__.tb_next.tb_lineno}: {line}')
    sys.exit(1 if failed else 0)


main()
