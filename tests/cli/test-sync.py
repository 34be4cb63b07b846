#!/usr/bin/env python3
"""What gotgan-cli promises of sources and syncs, against a server on the loopback.

    test-sync.py GOTGAN-CLI

Prints TAP. Each test has a library, a folder and a server of its own.
"""

import json
import os
import pathlib
import re
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
                      'home': None, 'folder': None, 'articles': 0, 'visited': None, 'due': None, 'held': None,
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
    result = bench.run('source', 'add', bench.server.url('/'), '--json')
    assert result.returncode == 1 and len(result.stderr.splitlines()) == 1, result
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {'url': bench.server.url('/feed'), 'title': 'Harbour News'},
        {'url': bench.server.url('/other'), 'title': 'Quay News'}], result.stdout


@test
def what_is_no_source(bench):
    bench.server.put('/page', '<!DOCTYPE html><title>Harbour</title><p>Hello', kind='text/html')
    assert 'no feed' in bench.refused('source', 'add', bench.server.url('/page'))
    assert 'nothing at this address' in bench.refused('source', 'add', bench.server.url('/missing'))
    assert 'no web address' in bench.refused('source', 'add', 'two words')
    assert 'no such source' in bench.refused('sync', 'nowhere')
    assert 'no source to visit' in bench.refused('sync')


@test
def feeds_that_cannot_be_read_are_told_apart(bench):
    head = '<?xml version="1.0"?>'
    feeds = {
        '/broken': (head + '<rss version="2.0"><channel><title>News</title', 'breaks the rules of its format'),
        '/unsafe': (head + '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel/></rss>', 'wants more than a feed may'),
        '/large': (head + f'<rss version="2.0"><channel><item><description>{"x" * (11 << 20)}</description>',
                   'larger than 10 MB'),
    }
    feeds['/dead'] = (None, 'nothing at this address')
    told = set()
    for path, (body, sentence) in feeds.items():
        if body is not None:
            bench.server.put(path, body)
        bench.server.put('/', f'<!DOCTYPE html><title>Harbour</title><link rel="alternate" type="application/rss+xml" href="{path}">',
                         kind='text/html')
        direct = bench.refused('source', 'add', bench.server.url(path))
        assert sentence in direct, direct
        named = bench.refused('source', 'add', bench.server.url('/'))
        assert f'names a feed that can’t be read: {bench.server.url(path)}. ' in named and sentence in named, named
        told.add(direct.split(': ', 2)[2])
    assert len(told) == len(feeds)
    # An article that names a broken feed is no source either.
    text = '<p>A ship came in on Monday with forty crates of tea, and went out on Tuesday with none of them.</p>' * 9
    bench.server.put('/', f'<!DOCTYPE html><title>Ship</title><link rel="alternate" type="application/rss+xml" href="/broken"><h1>Ship</h1>{text}',
                     kind='text/html')
    assert 'breaks the rules' in bench.refused('source', 'add', bench.server.url('/'))


@test
def an_article_is_no_source_but_can_be_imported(bench):
    text = '<p>A ship came in on Monday with forty crates of tea, and went out on Tuesday with none of them.</p>' * 9
    bench.server.put('/story', f'<!DOCTYPE html><title>Ship</title><h1>Ship</h1>{text}', kind='text/html')
    told = bench.refused('source', 'add', bench.server.url('/story'))
    assert 'but an article' in told and '“gotgan-cli import URL”' in told, told


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
    assert bench.done('sync', '--due').startswith('Harbour News: not visited: not due before 20')
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
    # A part of what was asked for was done.
    assert result.returncode == 3 and result.stdout == b'Harbour News: 3 new\n', result
    [bad] = result.stderr.decode().splitlines()
    assert bad.startswith('gotgan-cli: Quay News: There is nothing at this address.'), bad
    assert 'nothing at this address' in bench.done('source', 'list')
    assert bench.lines('source', 'list')[1]['problem'] == 'missing'
    assert bench.run('sync', 'Quay News').returncode == 1
    # The problem of then is not told as if it were one of now.
    old = bench.done('sync', '--due').splitlines()[1]
    assert old.startswith('Quay News: not visited: not due before 20') and 'nothing' not in old, old
    bench.server.put('/bad', 'x', status=410)
    assert 'gone for good' in bench.refused('sync', 'Quay News')
    # So are scripts.
    result = bench.run('sync', '--json')
    assert result.returncode == 3 and len(result.stdout.splitlines()) == 2, result
    [bad] = result.stderr.decode().splitlines()
    assert bad.startswith('gotgan-cli: Quay News: ') and 'gone for good' in bad, bad


@test
def new_and_changed_articles_are_counted_apart(bench):
    bench.done('source', 'add', bench.serve(n_items=2))
    bench.done('sync')
    again = rss('Harbour News', 3).replace(b'<description>&lt;p&gt;', b'<description>&lt;p&gt;Corrected: ', 2)
    bench.server.put('/feed', again)
    assert bench.done('sync') == 'Harbour News: 1 new, 1 changed\n'
    bench.server.put('/feed', again.replace(b'Corrected', b'Corrected again', 1))
    assert bench.done('sync') == 'Harbour News: 1 changed\n'


@test
def who_is_to_wait_is_told_until_when(bench):
    bench.done('source', 'add', bench.serve())
    bench.server.put('/feed', 'x', status=429, retry_after='7200')
    assert bench.run('sync').returncode == 1
    bench.serve()
    # Of all sources that is what was asked for; of one by its name it is not.
    told = bench.done('sync')
    assert told.startswith('Harbour News: not visited: its server asks to be left alone until 20'), told
    result = bench.run('sync', '1')
    assert result.returncode == 1 and result.stdout == b'', result
    assert result.stderr.decode() == f'gotgan-cli: {told}', result
    result = bench.run('sync', '--json')
    assert result.returncode == 0 and result.stderr == b'', result
    [report] = [json.loads(line) for line in result.stdout.splitlines()]
    assert report['visited'] is False and report['held'] == bench.lines('source', 'list')[0]['held'], report
    assert len([path for path, _ in bench.server.requests if path == '/feed']) == 2


@test
def a_source_that_is_named_twice_is_visited_once(bench):
    bench.done('source', 'add', bench.serve(), '--name', '', '--folder', '')
    [source] = bench.lines('source', 'list')
    assert source['name'] is None and source['folder'] is None, source
    assert bench.done('sync', '1', '1') == 'Harbour News: 3 new\n'
    assert bench.done('sync', '1', 'Harbour News', source['url']) == 'Harbour News: nothing new\n'


@test
def what_two_removed_sources_shared_comes_back(bench):
    first = bench.serve(n_items=2)
    bench.done('source', 'add', first)
    bench.done('source', 'add', bench.serve('/other', title='Quay News', n_items=2))
    bench.done('sync')
    bench.done('source', 'remove', '1')
    bench.done('source', 'remove', '2')
    bench.refused('list')
    bench.done('source', 'add', first)
    assert len(bench.lines('list')) == 2
    assert 'add' in bench.done('source', '--help').split('“remove”')[1]


@test
def a_source_is_renamed_and_removed(bench):
    bench.done('source', 'add', bench.serve(), '--name', 'Harbour', '--folder', 'Sea')
    source = bench.lines('source', 'list')[0]
    assert source['name'] == 'Harbour' and source['folder'] == 'Sea'
    bench.done('source', 'rename', 'Harbour', 'Port')
    source = bench.lines('source', 'list')[0]
    assert source['name'] == 'Port' and source['folder'] == 'Sea'
    bench.done('sync', 'Port')
    assert bench.done('source', 'remove', 'Port') == 'The source was removed, and 3 articles with it.\n'
    assert 'no sources yet' in bench.refused('source', 'list')
    assert 'no such articles' in bench.refused('list')


@test
def what_another_source_has_stays(bench):
    bench.done('source', 'add', bench.serve(n_items=3))
    bench.done('source', 'add', bench.serve('/other', title='Quay News', n_items=2))
    bench.done('sync')
    assert len(bench.lines('list')) == 3
    assert bench.done('source', 'remove', '1') == ('The source was removed, and 1 article with it.\n'
                                                   '2 articles stay, as they came from elsewhere, too.\n')
    assert len(bench.lines('list')) == 2
    bench.done('source', 'add', bench.serve('/third', title='Pier News', n_items=1))
    bench.done('sync', 'Pier News')
    assert bench.done('source', 'remove', 'Pier News').splitlines() == [
        'The source was removed.', '1 article stays, as it came from elsewhere, too.']
    assert bench.lines('source', 'remove', '2') == [{'source': 2, 'removed': 2, 'kept': 0}]


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
    assert bench.done('opml', 'import', 'feeds.opml') == '2 sources were there already.\n'
    other = Bench(tempfile.mkdtemp(dir=bench.folder), bench.server)
    assert other.done('opml', 'import', str(bench.folder / 'feeds.opml')) == '2 sources were added.\n'
    # As any file that is imported.
    third = Bench(tempfile.mkdtemp(dir=bench.folder), bench.server)
    assert third.done('import', str(bench.folder / 'feeds.opml')) == '2 sources were added.\n'
    assert other.done('opml', 'export') == written, (other.done('opml', 'export'), written)
    assert {source['folder'] for source in other.lines('source', 'list')} == {'Sea/North', None}
    # From standard input.
    fourth = Bench(tempfile.mkdtemp(dir=bench.folder), bench.server)
    assert fourth.done('opml', 'import', '-', stdin=written.encode()) == '2 sources were added.\n'
    assert fourth.lines('opml', 'import', str(bench.folder / 'feeds.opml')) == [
        {'added': 0, 'updated': 0, 'unchanged': 0, 'sources': 0, 'known_sources': 2, 'failures': []}]
    assert [source['kind'] for source in fourth.lines('source', 'list')] == ['feed', 'feed']
    # What has no title yet goes by its address, once.
    assert fourth.done('opml', 'import', '-', stdin=b'<opml><body><outline xmlUrl="https://example.com/a"/></body></opml>')
    assert fourth.done('source', 'list').splitlines()[2] == '   3       0  https://example.com/a'


@test
def names_survive_a_list(bench):
    bench.done('source', 'add', bench.serve(title='All news'))
    bench.done('source', 'rename', '1', '내 이름')
    written = bench.done('opml', 'export')
    assert 'text="내 이름" title="All news"' in written, written
    other = Bench(tempfile.mkdtemp(dir=bench.folder), bench.server)
    other.done('opml', 'import', '-', stdin=written.encode())
    other.done('sync')
    [source] = other.lines('source', 'list')
    assert (source['name'], source['title']) == ('내 이름', 'All news'), source
    # Before the first visit, too.
    other.done('opml', 'import', '-', stdin='<opml><body><outline text="내가 붙인 이름" title="All news" '
               'xmlUrl="https://example.com/a"/></body></opml>'.encode())
    assert other.done('source', 'list').splitlines()[1] == '   2       0  내가 붙인 이름  https://example.com/a'
    assert 'text="내가 붙인 이름" title="All news"' in other.done('opml', 'export')


@test
def what_is_no_list_of_feeds(bench):
    (bench.folder / 'story.html').write_text('<!DOCTYPE html><title>Harbour</title><h1>Harbour</h1>'
                                             + '<p>A ship came in on Monday, and went out on Tuesday.</p>' * 9)
    (bench.folder / 'feed.xml').write_bytes(rss('Harbour News', 3))
    (bench.folder / 'empty.opml').write_text('<opml version="2.0"><head/><body/></opml>')
    (bench.folder / 'cut.opml').write_text('<opml version="2.0"><body><outline xmlUrl="https://example.com/a"/>')
    for name in ('story.html', 'feed.xml'):
        told = bench.refused('opml', 'import', name)
        assert name in told and 'This is no list of feeds.' in told, told
    assert 'There is no such file.' in bench.refused('opml', 'import', '/nonexistent')
    assert 'It is a folder.' in bench.refused('opml', 'import', '.')
    assert 'no feeds in the list' in bench.refused('opml', 'import', 'empty.opml')
    assert 'is damaged' in bench.refused('opml', 'import', 'cut.opml')
    assert b'no list of feeds' in bench.run('opml', 'import', '-', stdin=b'plain words').stderr
    assert 'no sources yet' in bench.refused('source', 'list')
    assert 'no such articles' in bench.refused('list')


@test
def addresses_of_a_list_are_kept_as_those_of_sources(bench):
    url = bench.serve()
    bench.done('source', 'add', url)
    (bench.folder / 'feeds.opml').write_text(
        '<opml version="2.0"><body>'
        f'<outline xmlUrl="{url}?utm_source=list"/>'
        '<outline xmlUrl="HTTPS://Example.COM:443/Feed#top"/>'
        '<outline xmlUrl="https://example.com/Feed?utm_medium=rss"/>'
        '<outline xmlUrl="javascript:alert(1)" text="a script"/>'
        '<outline text="More"><outline xmlUrl="file:///etc/passwd"/></outline>'
        f'<outline xmlUrl="data:{"x" * 5000}"/>'
        '<outline type="link" url="mailto:me@example.com"/>'
        '</body></opml>')
    for arguments in (['opml', 'import', 'feeds.opml'], ['import', 'feeds.opml']):
        result = bench.run(*arguments)
        assert result.returncode == 3, result
        told = result.stderr.decode().splitlines()
        assert len(told) == 3 and all(line.endswith('so it was left out.') for line in told), told
        assert [line.split(': ')[1][:18] for line in told] == ['javascript:alert(1', 'file:///etc/passwd',
                                                               'data:xxxxxxxxxxxxx'], told
        assert len(told[2]) < 300
    assert [source['url'] for source in bench.lines('source', 'list') if source['url']] == [
        url, 'https://example.com/Feed']


@test
def an_article_of_which_only_the_beginning_is_here_says_so(bench):
    page = bench.server.url('/story')
    teaser = (f'<rss version="2.0"><channel><title>Quay</title><item><title>Ship comes in</title><link>{page}</link>'
              '<guid>1</guid><description>A ship came in on Monday with forty crates of tea […]</description>'
              '</item></channel></rss>')
    bench.server.put('/feed', teaser)
    bench.done('source', 'add', bench.server.url('/feed'))
    bench.run('sync')
    assert 'only the beginning of the article' in bench.done('show', '1')
    assert bench.lines('show', '1')[0]['partial'] is True
    assert '1 article is not published' in bench.refused('publish', 'dataset')
    (bench.folder / 'whole.txt').write_text('Quay closed\n\nThe quay was closed on Monday, and nobody would say why.\n')
    bench.done('import', 'whole.txt')
    assert '1 article is not published' in bench.refused('publish', 'dataset', status=3)
    result = bench.run('publish', 'dataset', '--json')
    assert result.returncode == 3 and json.loads(result.stdout)['partial'] == 1, result
    assert b'1 article is not published' in result.stderr, result
    text = '<p>A ship came in on Monday with forty crates of tea, and went out on Tuesday with none of them.</p>' * 9
    bench.server.put('/story', f'<!DOCTYPE html><title>Ship comes in</title><h1>Ship comes in</h1>{text}', kind='text/html')
    bench.done('import', page)
    assert 'only the beginning' not in bench.done('show', '1')
    assert bench.lines('show', '1')[0]['partial'] is False


@test
def what_has_no_title_goes_by_its_first_words(bench):
    long = 'The harbour was closed for the third day in a row, and nobody at the ministry would say why.'
    bench.server.put('/feed', '<rss version="2.0"><channel><title>Quay</title>'
                     f'<item><guid>1</guid><description>{long}</description></item>'
                     '<item><guid>2</guid><pubDate>Mon, 02 Feb 2026 09:00:00 +0900</pubDate><title></title>'
                     '<description>항구가 사흘째 닫혔다.</description></item></channel></rss>')
    bench.done('source', 'add', bench.server.url('/feed'))
    bench.run('sync')
    undated, dated = bench.done('list').splitlines()
    # When it came in is no date of its own.
    assert re.match(r'1  •  \(20[0-9-]{8}\)  Quay  The harbour was closed for the third day in a row, and…$', undated), undated
    assert dated.split() == ['2', '•', '2026-02-02', 'Quay', '항구가', '사흘째', '닫혔다.'], dated
    assert bench.done('show', '1').splitlines()[0] == undated.split('Quay  ')[1]
    assert bench.done('show', '2').splitlines()[0] == '항구가 사흘째 닫혔다.'
    rows = bench.lines('list')
    assert [row['title'] for row in rows] == [None, None]
    assert rows[0]['published'] is None and rows[0]['listed'] > '2026' and rows[1]['listed'] == '2026-02-02'


@test
def pages_are_imported_by_their_address(bench):
    text = '<p>A ship came in on Monday with forty crates of tea, and went out on Tuesday with none of them.</p>' * 9
    bench.server.put('/story', f'<!DOCTYPE html><title>Ship comes in</title><h1>Ship comes in</h1>{text}', kind='text/html')
    bench.server.put('/thin', '<!DOCTYPE html><title></title>', kind='text/html')
    story = bench.server.url('/story')
    assert bench.done('import', story) == '1 article was added.\n'
    assert bench.done('import', story) == '1 article was there already.\n'
    [article] = bench.lines('list')
    assert article['title'] == 'Ship comes in'
    assert bench.lines('show', '1')[0]['article']['url'] == story
    assert bench.done('import', story.removeprefix('http://')) == '1 article was there already.\n'
    # What is in the folder is a file, and so is what has no slash.
    (bench.folder / 'news.test').mkdir()
    for file in ('news.test/story', 'story.txt', './a.b/story'):
        assert 'file' in bench.refused('import', file), file
    # A mistyped folder is not asked for in the network; what may be either is told as both.
    assert 'There is no such file.' in bench.refused('import', 'docs.d/missing.html')
    told = bench.refused('import', 'nowhere.invalid/missing.html')
    assert 'missing.html: There is no such file, so it was taken for an address of the web. Nobody answers' in told, told
    # Beside files, and one after the other.
    (bench.folder / 'feed.xml').write_bytes(rss('Harbour News', 3))
    result = bench.run('import', bench.server.url('/missing'), bench.server.url('/thin'), 'feed.xml', story)
    assert result.returncode == 3 and b'3 articles were added.' in result.stdout, result
    missing, thin = result.stderr.decode().splitlines()
    assert '/missing: There is nothing at this address.' in missing and '/thin: No article' in thin, result.stderr
    assert bench.run('import', bench.server.url('/missing')).returncode == 1
    # A feed's items are articles; it is no source by this.
    bench.serve('/feed', n_items=5)
    assert bench.done('import', bench.server.url('/feed')).startswith('2 articles were added.')
    assert all(source['url'] is None for source in bench.lines('source', 'list'))


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
